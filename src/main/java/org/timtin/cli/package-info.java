/**
 * The command line: a thin HTTP client of the service, so that there is one way in for data. {@link
 * org.timtin.cli.TimtinCommand} is the way in. Knows nothing of Elasticsearch and needs no Quarkus.
 */
package org.timtin.cli;
