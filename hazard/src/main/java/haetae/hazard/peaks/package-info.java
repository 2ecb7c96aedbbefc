/**
 * Peaks second by second -> what each station has recorded of one quake so far. Papers: Boore &amp;
 * Thompson (2014) for the path duration, Wells &amp; Coppersmith (1994) for the rupture.
 */
@NullMarked
package haetae.hazard.peaks;

import org.jspecify.annotations.NullMarked;
