/**
 * Which articles are near copies of each other: shingles of their texts, signatures of a fixed size
 * that tell how alike two texts are, and the stories that near copies make up. Knows neither the
 * engine nor the index.
 */
package org.timtin.story;
