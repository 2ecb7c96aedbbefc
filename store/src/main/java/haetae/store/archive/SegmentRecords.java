package haetae.store.archive;

import haetae.world.station.ChannelId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The records of segments of the spool by the file of the day they belong to; they stay in the
 * mapped files until this is forgotten. For one thread.
 */
final class SegmentRecords {
  private final SdsArchive sds;
  private final Map<ChannelId, ArchivedChannel> channels = new HashMap<>();
  private final Map<Path, List<ByteBuffer>> byFile = new LinkedHashMap<>();

  SegmentRecords(SdsArchive sds) {
    this.sds = sds;
  }

  /** Adds the whole records of a segment; a torn end, of which nobody was told, is left out. */
  void add(Path segment) throws IOException {
    try (FileChannel file = FileChannel.open(segment)) {
      ByteBuffer bytes = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
      new RecordScan()
          .scan(
              file,
              0,
              file.size(),
              (header, position, length) ->
                  byFile
                      .computeIfAbsent(
                          file(header.channel(), header.startNanos()), f -> new ArrayList<>())
                      .add(bytes.slice((int) position, length)));
    }
  }

  private Path file(ChannelId id, long startNanos) {
    return channels.computeIfAbsent(id, i -> new ArchivedChannel(id, sds)).file(startNanos);
  }

  /** Records by file, each file's in the order in which they were taken. */
  Map<Path, List<ByteBuffer>> byFile() {
    return byFile;
  }
}
