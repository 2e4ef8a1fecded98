package org.timtin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * Some of the saved searches, oldest first.
 *
 * @param next cursor of the following ones; absent at the end
 */
public record SavedSearchList(
    List<SavedSearchView> searches,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> next) {}
