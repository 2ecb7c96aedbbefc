package haetae.app.sense.seedlink;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Coverage-guided fuzzing of what a server may send, with {@code JAZZER_FUZZ=1}; the normal build
 * replays the empty input.
 */
class SeedLinkFuzzTest {
  private static final MeterRegistry METERS = new SimpleMeterRegistry();
  private static final SeedLinkSettings SETTINGS =
      SeedLinkSettings.of(
          "127.0.0.1",
          18_000,
          false,
          List.of(
              new SeedLinkRequest("XX", "A", List.of("HN?")),
              new SeedLinkRequest("XX", "*", List.of())));

  private static void read(byte[] input, boolean version4) {
    ServerBytes bytes =
        new ServerBytes(
            new ByteArrayInputStream(input),
            new ServerBytes.Pause() {
              @Override
              public void on() {}

              @Override
              public void dripping() {}
            });
    read(new RecordReader(bytes, version4));
  }

  private static void read(RecordReader reader) {
    RecordTaker taker = new RecordTaker("fuzzed", new Kept(), new SequenceBook(Map.of()), METERS);
    try {
      while (true) {
        reader.next().ifPresent(taker::take);
      }
    } catch (IOException expected) {
      // The end of the connection: the one way out.
    }
  }

  @FuzzTest(maxExecutions = 1_000_000, maxDuration = "20m")
  void anyBytesOfVersion4AreTakenOrEndTheConnection(byte[] bytes) {
    read(bytes, true);
  }

  /** The first packet is framed well, so that its record is looked into; what follows is free. */
  @FuzzTest(maxExecutions = 1_000_000, maxDuration = "20m")
  void anyBytesOfVersion3AreTakenOrEndTheConnection(byte[] bytes) {
    byte[] framed = new byte[Math.max(520, 8 + bytes.length)];
    System.arraycopy("SL000001".getBytes(StandardCharsets.US_ASCII), 0, framed, 0, 8);
    System.arraycopy(bytes, 0, framed, 8, bytes.length);
    read(framed, false);
  }

  /** A server that has said all it will say, whatever it is asked. */
  private static final class Spoken extends Socket {
    private final byte[] input;

    Spoken(byte[] input) {
      this.input = input;
    }

    @Override
    public InputStream getInputStream() {
      return new ByteArrayInputStream(input);
    }

    @Override
    public OutputStream getOutputStream() {
      return OutputStream.nullOutputStream();
    }

    @Override
    public void setSoTimeout(int timeoutMs) {}

    @Override
    public void setTcpNoDelay(boolean on) {}
  }

  @FuzzTest(maxExecutions = 1_000_000, maxDuration = "20m")
  void anyAnswersAreUnderstoodOrEndTheConnection(byte[] bytes) throws IOException {
    try (Socket socket = new Spoken(bytes)) {
      Talk talk = new Talk(SETTINGS, socket);
      boolean version4 =
          new Handshake(SETTINGS, new SequenceBook(Map.of("XX_C", 9L)), talk, false).run();
      read(new RecordReader(talk.bytes(), version4));
    } catch (IOException expected) {
      // The end of the connection: the one way out.
    }
  }
}
