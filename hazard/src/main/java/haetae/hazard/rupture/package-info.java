/**
 * Fault or hypocentre -> distances of places from it. Papers: Spudich &amp; Chiou (2015) for GC2,
 * Thompson &amp; Worden (2018) for point sources.
 */
@NullMarked
package haetae.hazard.rupture;

import org.jspecify.annotations.NullMarked;
