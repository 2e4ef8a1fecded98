package org.timtin.api;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.timtin.search.saved.SavedSearch;

/**
 * The shape of what is sent to be saved, for the OpenAPI document.
 *
 * @param name what people call it; need not be unique
 * @param search parameters as for POST /v1/search, without cursor
 */
public record SavedSearchSent(
    @Schema(required = true, minLength = 1, maxLength = SavedSearch.LONGEST_NAME) String name,
    @Schema(required = true) Map<String, Object> search) {}
