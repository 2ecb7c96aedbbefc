/** What is kept on disk: waveform archives and station lists. */
@NullMarked
package haetae.store;

import org.jspecify.annotations.NullMarked;
