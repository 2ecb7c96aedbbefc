/**
 * Fault or hypocentre -> distances of places from it. Papers: Spudich &amp; Chiou (2015) for GC2,
 * Thompson &amp; Worden (2018) for point sources; OpenQuake's mesh of a fault: SCIENCE2 section
 * 26.1.
 */
@NullMarked
package haetae.hazard.rupture;

import org.jspecify.annotations.NullMarked;
