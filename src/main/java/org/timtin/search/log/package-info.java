/** What was searched for, if the operator wants it kept: never who asked. */
package org.timtin.search.log;
