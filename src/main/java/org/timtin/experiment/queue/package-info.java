/**
 * Which documents of a stored judgement set are worth judging next, and how much of it is judged.
 */
package org.timtin.experiment.queue;
