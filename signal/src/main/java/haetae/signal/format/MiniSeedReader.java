package haetae.signal.format;

import haetae.world.InvalidValue;
import haetae.world.data.Packet;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a file or stream of miniSEED records, versions 2 and 3 mixed, in the order they stand.
 * Damaged records are counted and left out; reading goes on at the next header.
 *
 * <p>One packet is filled again and again: a consumer that keeps samples must copy them. Not for
 * use by several threads at once.
 */
public final class MiniSeedReader {
  private static final int CAPACITY = 1 << 16;
  private static final int FIRST_BYTES = 16;

  private final RecordDecoder decoder = new RecordDecoder();
  private final Packet packet = new Packet(decoder.header().channel(), 0, 1, decoder.samples(), 0);

  /**
   * Reads all records of an array.
   *
   * @param name what to call the bytes in messages
   * @throws InvalidValue if there is no usable record
   */
  public ReadReport read(String name, byte[] bytes, Consumer<? super Packet> out) {
    try {
      return checked(name, scan(new ByteWindow(bytes), out));
    } catch (IOException impossible) {
      throw new IllegalStateException("an array cannot fail to be read", impossible);
    }
  }

  /**
   * Reads all records of a stream until it ends; a record is handed on as soon as it is complete.
   *
   * @param name what to call the stream in messages
   * @throws InvalidValue if there is no usable record
   */
  public ReadReport read(String name, InputStream in, Consumer<? super Packet> out)
      throws IOException {
    return checked(name, scan(in, out));
  }

  private static ReadReport checked(String name, ReadReport report) {
    Optional<String> fault = report.fault();
    if (fault.isPresent()) {
      throw new InvalidValue(name + " " + fault.get());
    }
    return report;
  }

  /** As {@link #read}, but a stream without a usable record is only told in the report. */
  public ReadReport scan(InputStream in, Consumer<? super Packet> out) throws IOException {
    return scan(new ByteWindow(in, CAPACITY), out);
  }

  private ReadReport scan(ByteWindow window, Consumer<? super Packet> out) throws IOException {
    window.ensure(FIRST_BYTES);
    ReadReport report = new ReadReport(window.first(FIRST_BYTES));
    boolean more = true;
    while (more) {
      more = next(window, report, out);
    }
    return report;
  }

  /** Takes one record, or the bytes up to the next header; false at the end. */
  private boolean next(ByteWindow window, ReadReport report, Consumer<? super Packet> out)
      throws IOException {
    window.ensure(MiniSeed2.FIXED_LENGTH);
    if (window.available() == 0) {
      return false;
    }
    if (!RecordLength.plausible(window.bytes(), window.at(), window.available())) {
      report.refused(RecordState.NOT_A_RECORD);
      resume(window, 0, report);
      return true;
    }
    record(window, length(window), report, out);
    return true;
  }

  /** Length of the record at hand, which is then at hand as far as the stream has it. */
  private static int length(ByteWindow window) throws IOException {
    int length = find(window);
    while (length == RecordLength.MORE) {
      window.ensure(2 * window.available());
      length = find(window);
    }
    window.ensure(Math.max(length, 0));
    return length;
  }

  private static int find(ByteWindow window) {
    return RecordLength.find(window.bytes(), window.at(), window.available(), window.end());
  }

  private void record(
      ByteWindow window, int length, ReadReport report, Consumer<? super Packet> out)
      throws IOException {
    if (length == RecordLength.NONE) {
      report.refused(RecordState.BAD_HEADER);
      resume(window, 1, report);
      return;
    }
    int there = Math.min(length, window.available());
    RecordState state = decoder.decode(window.bytes(), window.at(), there);
    if (state == RecordState.OK) {
      emit(out);
      report.read(decoder.header().sampleCount());
      window.skip(length);
      return;
    }
    report.refused(state);
    if (state.damaged()) {
      afterDamage(window, length, report);
    } else {
      window.skip(length);
    }
  }

  /** Trusts a damaged record's length only if a header, or the end, follows it. */
  private static void afterDamage(ByteWindow window, int length, ReadReport report)
      throws IOException {
    window.ensure(length + MiniSeed2.FIXED_LENGTH);
    int rest = window.available() - length;
    boolean trusted =
        rest == 0
            || (rest > 0 && RecordLength.plausible(window.bytes(), window.at() + length, rest));
    resume(window, trusted ? length : 1, report);
  }

  /** Skips {@code n} bytes and everything up to the next header or the end. */
  private static void resume(ByteWindow window, int n, ReadReport report) throws IOException {
    window.skip(n);
    long skipped = n;
    window.ensure(MiniSeed2.FIXED_LENGTH);
    while (window.available() > 0
        && !RecordLength.plausible(window.bytes(), window.at(), window.available())) {
      window.skip(1);
      skipped++;
      window.ensure(MiniSeed2.FIXED_LENGTH);
    }
    report.skipped(skipped);
  }

  private void emit(Consumer<? super Packet> out) {
    RecordHeader h = decoder.header();
    packet.refill(h.channel, h.startNanos, h.sampleRateHz, decoder.samples(), h.sampleCount);
    out.accept(packet);
  }
}
