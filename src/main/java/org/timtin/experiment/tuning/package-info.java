/** Searching for better weights of a ranking profile. */
package org.timtin.experiment.tuning;
