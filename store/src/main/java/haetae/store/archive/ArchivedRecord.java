package haetae.store.archive;

import haetae.world.station.ChannelId;
import java.nio.file.Path;

/**
 * A miniSEED record and where it stands.
 *
 * @param position of its first byte in the file
 * @param bytes its length
 * @param startNanos time of the first sample, ns since 1970
 * @param endNanos end of the last sample's interval, ns since 1970
 */
public record ArchivedRecord(
    Path file,
    long position,
    int bytes,
    ChannelId channel,
    long startNanos,
    long endNanos,
    double sampleRateHz) {}
