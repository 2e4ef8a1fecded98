/** Query sets made of what people search for. */
package org.timtin.experiment.sampling;
