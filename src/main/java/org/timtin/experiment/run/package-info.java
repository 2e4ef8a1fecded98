/** Asking every query of every profile. */
package org.timtin.experiment.run;
