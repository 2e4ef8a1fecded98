package org.timtin.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Some values of one facet of a search.
 *
 * @param facet which facet
 * @param tookMs milliseconds from request to answer inside the service
 * @param profile name and content hash of the ranking profile, which says how many of many words
 *     must be there
 * @param index the version of the index that was searched
 * @param query how the words were understood; absent without words
 * @param values the values on this page. Their {@code other} counts (article, value) pairs of
 *     values that fit the prefix and are not on it, {@code missing} articles without any value of
 *     the facet
 */
public record FacetAnswer(
    @Schema(enumeration = {"country", "official", "source", "story"}) String facet,
    @JsonProperty("took_ms") long tookMs,
    String profile,
    String index,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<SearchAnswer.Understood> query,
    Facets.ValueFacet values) {}
