/**
 * Bytes to packets, stations and picks, and back.
 *
 * <p>In: miniSEED 2 and 3, StationXML, QuakeML. Out: {@link haetae.world.data.Packet}, {@link
 * haetae.world.station.Inventory}, QuakeML. Papers: SEED 2.4 reference manual (FDSN, 2012);
 * miniSEED 3 and FDSN source identifiers (FDSN, docs.fdsn.org); FDSN StationXML 1.2; QuakeML 1.2
 * BED (Euchner and Schorlemmer, 2013).
 */
@NullMarked
package haetae.signal.format;

import org.jspecify.annotations.NullMarked;
