/** Files of queries, judgements and results that other tools write and read. */
package org.timtin.experiment.format;
