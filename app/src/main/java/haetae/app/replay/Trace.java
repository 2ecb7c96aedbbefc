package haetae.app.replay;

import haetae.world.station.ChannelId;

/**
 * A vertical channel, thinned for drawing: smallest and largest sample of each bin, mean removed,
 * in shares of the channel's largest amplitude (-1 to 1); NaN where there are no data.
 *
 * @param startNanos begin of bin 0, nanoseconds since 1970
 * @param binS length of a bin, s
 */
@SuppressWarnings(
    "ArrayRecordComponent") // thousands of bins a station, written once and drawn once
public record Trace(ChannelId channel, long startNanos, double binS, float[] low, float[] high) {}
