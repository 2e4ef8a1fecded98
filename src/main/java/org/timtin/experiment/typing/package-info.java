/** The ways in which people type the same words. */
package org.timtin.experiment.typing;
