/** What an experiment found, as one page for people. */
package org.timtin.experiment.report;
