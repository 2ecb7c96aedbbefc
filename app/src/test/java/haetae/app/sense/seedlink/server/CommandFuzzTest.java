package haetae.app.sense.seedlink.server;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/**
 * Coverage-guided fuzzing of what a client may say before END, with {@code JAZZER_FUZZ=1}; the
 * normal build replays the empty input.
 */
class CommandFuzzTest {
  /** A client that has said all it will say. */
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
  }

  @FuzzTest(maxExecutions = 1_000_000, maxDuration = "20m")
  void anyCommandsAreAnsweredOrEndTheConnection(byte[] bytes) throws IOException {
    try (Socket socket = new Spoken(bytes)) {
      new ServedClient(socket, new RecordRing(8), "fuzzed").talk();
    } catch (IOException expected) {
      // The end of the connection: the one way out.
    }
  }
}
