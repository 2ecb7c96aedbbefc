/**
 * Queries of the FDSN web services -> earthquakes, stations and waveforms as those services give
 * them. Specification: FDSN Web Service Specifications 1.2 (2019).
 */
@NullMarked
package haetae.app.fdsn;

import org.jspecify.annotations.NullMarked;
