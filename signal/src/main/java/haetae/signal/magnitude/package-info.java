/**
 * Amplitudes and periods -> magnitudes with their range: from Pd (Kuyuk and Allen 2013), from
 * envelopes (Cua and Heaton 2007), local magnitude (Sheen, Kang and Rhie 2018), moment magnitude
 * (Brune 1970). Types are kept apart: Mpd, ML, Mw.
 */
@NullMarked
package haetae.signal.magnitude;

import org.jspecify.annotations.NullMarked;
