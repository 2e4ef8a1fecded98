package org.timtin.search;

/**
 * A word that was read as something else than was typed.
 *
 * @param typed what was typed, {@code heej}
 * @param as what it was read as, {@code hệ}
 */
public record Repaired(String typed, String as) {}
