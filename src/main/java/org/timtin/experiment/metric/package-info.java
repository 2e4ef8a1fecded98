/**
 * What a ranking is worth, computed from stored lists and judgements alone: the engine is not
 * asked, and the same lists give the same numbers for ever.
 */
package org.timtin.experiment.metric;
