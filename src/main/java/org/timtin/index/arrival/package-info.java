/**
 * In which order articles arrived, on which all instances of the service agree: stamps that writers
 * give out, and the watermark below which no stamp is missing. See
 * docs/decisions/0013-arrivals-in-an-order-that-instances-agree-on.md.
 */
package org.timtin.index.arrival;
