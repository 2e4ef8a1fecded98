package org.timtin.engine;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The client for what somebody waits for on a page: it gives up after the search timeout. */
@Qualifier
@Documented
@Retention(RUNTIME)
@Target({METHOD, PARAMETER})
public @interface ForSearches {}
