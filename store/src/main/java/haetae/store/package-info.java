/**
 * Files and folders -> packets and stations, and back: what is kept on disk. Papers: in {@code
 * haetae.signal.format}.
 */
@NullMarked
package haetae.store;

import org.jspecify.annotations.NullMarked;
