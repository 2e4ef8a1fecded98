/** What an experiment is to find out, as its author writes it. */
package org.timtin.experiment.definition;
