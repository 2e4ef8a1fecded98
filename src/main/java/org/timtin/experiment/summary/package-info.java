/** What an experiment found, computed from its rows. */
package org.timtin.experiment.summary;
