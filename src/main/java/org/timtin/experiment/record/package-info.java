/** Running experiments, and remembering what they found. */
package org.timtin.experiment.record;
