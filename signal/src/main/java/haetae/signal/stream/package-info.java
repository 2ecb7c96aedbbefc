/**
 * Packets as they arrive → blocks of consecutive samples, and how well each channel is doing. Gaps,
 * overlaps, duplicates, late packets and clock jumps are ordinary here. SCIENCE section 1.1.
 */
@NullMarked
package haetae.signal.stream;

import org.jspecify.annotations.NullMarked;
