/** Searches that are kept, to be told what arrives for them. */
package org.timtin.search.saved;
