/** Recorded waveforms through the live flow, and what is written down of it. DESIGN section 4. */
@NullMarked
package haetae.app.replay;

import org.jspecify.annotations.NullMarked;
