/** Judgement sets that the service keeps, and that several people grade at the same time. */
package org.timtin.experiment.judging;
