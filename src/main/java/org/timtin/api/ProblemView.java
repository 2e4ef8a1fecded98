package org.timtin.api;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The shape of a problem, for the OpenAPI document.
 *
 * @param detail one sentence: what is wrong and what would be right
 * @param parameter the parameter or field to blame
 */
@Schema(name = "Problem")
public record ProblemView(
    Optional<String> type,
    String title,
    int status,
    String detail,
    Optional<String> instance,
    Optional<String> parameter) {}
