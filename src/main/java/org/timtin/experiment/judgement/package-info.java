/** Queries, and what people think of the answers to them. */
package org.timtin.experiment.judgement;
