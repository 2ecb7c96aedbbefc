/**
 * Samples -> filtered samples, one at a time or a block at a time, nothing allocated per sample.
 * Butterworth cascades by the bilinear transform, running mean, integration to velocity and
 * displacement, simulated Wood-Anderson seismograph (Uhrhammer and Collins 1990).
 */
@NullMarked
package haetae.signal.filter;

import org.jspecify.annotations.NullMarked;
