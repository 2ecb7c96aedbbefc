/**
 * Samples to picks to quakes: format, stream, filter, pick, onsite, locate, magnitude; simulate
 * makes what they read.
 */
@NullMarked
package haetae.signal;

import org.jspecify.annotations.NullMarked;
