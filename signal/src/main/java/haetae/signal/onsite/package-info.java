/**
 * Ground motion of one station -> what is felt, and what its onset says: peaks after the onset (Pa,
 * Pv, Pd), predominant period (Kanamori 2005; Nakamura 1988), CAV, Arias intensity, spectral
 * acceleration (Nigam and Jennings 1969), real-time intensity (Kunugi and others 2013), KMA scale.
 */
@NullMarked
package haetae.signal.onsite;

import org.jspecify.annotations.NullMarked;
