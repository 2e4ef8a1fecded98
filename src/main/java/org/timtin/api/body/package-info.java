/**
 * What can be sent, as the OpenAPI document describes it: the shape of each body, its limits, and
 * an example. The bodies are read elsewhere, field by field, so that each error can name its field;
 * a test holds the two against each other.
 */
package org.timtin.api.body;
