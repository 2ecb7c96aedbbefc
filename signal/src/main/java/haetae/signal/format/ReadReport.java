package haetae.signal.format;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was read and what was not, with the reasons. Filled by a reader; not for several threads.
 */
public final class ReadReport {
  private final Map<RecordState, Long> refused = new EnumMap<>(RecordState.class);
  private final byte[] first;
  private long records;
  private long samples;
  private long skippedBytes;

  /** An empty report, to add others to. */
  public ReadReport() {
    this(new byte[0]);
  }

  ReadReport(byte[] first) {
    this.first = first;
  }

  /** Counts one record of {@code sampleCount} samples. */
  void read(int sampleCount) {
    records++;
    samples += sampleCount;
  }

  /** Counts one record that gave no samples. */
  void refused(RecordState state) {
    refused.merge(state, 1L, Long::sum);
  }

  /** Counts bytes that belong to no record. */
  void skipped(long bytes) {
    skippedBytes += bytes;
  }

  /** Adds another report's counts to this one. */
  public void add(ReadReport other) {
    other.refused.forEach((state, n) -> refused.merge(state, n, Long::sum));
    records += other.records;
    samples += other.samples;
    skippedBytes += other.skippedBytes;
  }

  /** Records whose samples were read. */
  public long records() {
    return records;
  }

  /** Samples read. */
  public long samples() {
    return samples;
  }

  /** Sound records that hold no samples: text, detections, time marks. */
  public long withoutSamples() {
    return total(false);
  }

  /** Records refused because of damage. */
  public long damaged() {
    return total(true);
  }

  private long total(boolean damaged) {
    long total = 0;
    for (Map.Entry<RecordState, Long> entry : refused.entrySet()) {
      total += entry.getKey().damaged() == damaged ? entry.getValue() : 0;
    }
    return total;
  }

  /** Bytes that belong to no record. */
  public long skippedBytes() {
    return skippedBytes;
  }

  /** Number of records that gave no samples, by reason, such as {@code crc}. */
  public SortedMap<String, Long> reasons() {
    SortedMap<String, Long> reasons = new TreeMap<>();
    refused.forEach((state, n) -> reasons.put(state.reason(), n));
    return reasons;
  }

  /** Why nothing could be used, to be put behind a file's name; empty if something could. */
  public Optional<String> fault() {
    if (records > 0 || withoutSamples() > 0) {
      return Optional.empty();
    }
    if (first.length == 0) {
      return Optional.of("is empty; expected miniSEED 2 or 3 records");
    }
    boolean headers = refused.keySet().stream().anyMatch(s -> s != RecordState.NOT_A_RECORD);
    return Optional.of(
        headers
            ? "has no usable miniSEED record: refused " + reasons() + "; expected one or more"
            : "is not miniSEED: first bytes "
                + printable(first)
                + "; expected a miniSEED 2 header (six digits and D, R, Q or M) or a miniSEED 3"
                + " header (MS and version 3)");
  }

  private static String printable(byte[] bytes) {
    StringBuilder text = new StringBuilder("'");
    for (byte b : bytes) {
      text.append(b >= ' ' && b < 127 ? (char) b : '.');
    }
    return text.append('\'').toString();
  }

  @Override
  public String toString() {
    return records() + " records, " + samples + " samples, without samples or refused " + reasons();
  }
}
