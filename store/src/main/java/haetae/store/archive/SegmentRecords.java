package haetae.store.archive;

import haetae.world.station.ChannelId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The records of segments of the spool by the file of the day they belong to; they stay in the
 * mapped files until this is forgotten. Of a record nothing is held but where it stands: a segment
 * of a large network has 200,000. For one thread.
 */
final class SegmentRecords {
  private final SdsArchive sds;
  private final Map<ChannelId, ArchivedChannel> channels;
  private final Map<Path, List<ByteBuffer>> byFile = new LinkedHashMap<>();

  private final List<ByteBuffer> segments = new ArrayList<>();

  /** Records of one file: where each stands in which segment. */
  private final class Places extends AbstractList<ByteBuffer> {
    private int[] places = new int[16]; // of each record: segment, position, length
    private int used;

    void add(int segment, int position, int length) {
      places = used + 3 > places.length ? Arrays.copyOf(places, 2 * places.length) : places;
      places[used++] = segment;
      places[used++] = position;
      places[used++] = length;
    }

    @Override
    public ByteBuffer get(int index) {
      int at = 3 * index;
      return segments.get(places[at]).slice(places[at + 1], places[at + 2]);
    }

    @Override
    public int size() {
      return used / 3;
    }
  }

  /**
   * @param channels files of channels, which this adds to
   */
  SegmentRecords(SdsArchive sds, Map<ChannelId, ArchivedChannel> channels) {
    this.sds = sds;
    this.channels = channels;
  }

  /** Adds the whole records of a segment; a torn end, of which nobody was told, is left out. */
  void add(Path segment) throws IOException {
    try (FileChannel file = FileChannel.open(segment)) {
      int number = segments.size();
      segments.add(file.map(FileChannel.MapMode.READ_ONLY, 0, file.size()));
      new RecordScan()
          .scan(
              file,
              0,
              file.size(),
              (header, position, length) ->
                  places(file(header.channel(), header.startNanos()))
                      .add(number, (int) position, length));
    }
  }

  private Places places(Path file) {
    return (Places) byFile.computeIfAbsent(file, f -> new Places());
  }

  private Path file(ChannelId id, long startNanos) {
    ArchivedChannel known = channels.get(id);
    if (known == null) {
      known = new ArchivedChannel(id, sds);
      channels.put(id, known);
    }
    return known.file(startNanos);
  }

  /** Records by file, each file's in the order in which they were taken. */
  Map<Path, List<ByteBuffer>> byFile() {
    return byFile;
  }
}
