/**
 * Bytes -> packets -> picks -> quakes: format, stream, filter, pick, onsite, travel, locate,
 * magnitude, associate; simulate makes what they read. Papers: in each package.
 */
@NullMarked
package haetae.signal;

import org.jspecify.annotations.NullMarked;
