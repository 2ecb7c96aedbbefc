package haetae.app.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** A caller that speaks HTTP by hand, as slowly or as wrongly as a test likes. */
final class Wires implements AutoCloseable {
  private final Socket socket = new Socket();
  private final BufferedReader in;

  Wires(int port, int receiveBytes) throws IOException {
    if (receiveBytes > 0) {
      socket.setReceiveBufferSize(receiveBytes);
    }
    socket.connect(new InetSocketAddress("127.0.0.1", port), 10_000);
    socket.setSoTimeout(20_000);
    in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 8192);
  }

  Wires(int port) throws IOException {
    this(port, 0);
  }

  Wires send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return this;
  }

  /** Asks for a stream. */
  Wires stream(String topic, Optional<String> lastEventId) throws IOException {
    return stream(topic, lastEventId, "");
  }

  /** Asks for a stream with a token. */
  Wires stream(String topic, Optional<String> lastEventId, String token) throws IOException {
    return send(
        "GET /api/v1/stream/"
            + topic
            + " HTTP/1.1\r\nHost: x\r\n"
            + lastEventId.map(id -> "Last-Event-ID: " + id + "\r\n").orElse("")
            + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n")
            + "\r\n");
  }

  /** The next line; empty if the other side has closed. */
  Optional<String> line() throws IOException {
    return Optional.ofNullable(in.readLine());
  }

  /** Reads until a line begins so; the rest of it. */
  String until(String begin) throws IOException {
    while (true) {
      String line = line().orElseThrow(() -> new IOException("closed before " + begin));
      if (line.startsWith(begin)) {
        return line.substring(begin.length());
      }
    }
  }

  /** Waits until the other side has closed. */
  boolean closedWithin(Duration wait) throws IOException {
    socket.setSoTimeout((int) wait.toMillis());
    try {
      while (true) {
        if (in.read() < 0) {
          return true;
        }
      }
    } catch (java.net.SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
