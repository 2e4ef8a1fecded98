/**
 * What the service itself must remember, in one index of the engine, so that all instances on one
 * cluster agree on it and every backup has it.
 */
package org.timtin.state;
