/**
 * A question of an FDSN web service -> its answer, without a web server: events (1.2), stations
 * (1.1) and waveforms (dataselect 1.1). Papers: FDSN Web Service Specifications, version 1.2
 * (2019); QuakeML 1.2; StationXML 1.2.
 */
@NullMarked
package haetae.app.fdsn;

import org.jspecify.annotations.NullMarked;
