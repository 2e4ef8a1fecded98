package org.timtin.annotate;

/**
 * Why a name is an official's.
 *
 * @param rule how the office stands to the name
 * @param title the words of the office, in lower case
 */
record Evidence(String rule, String title) {}
