package haetae.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Readers of picks over server-sent events; every fifth asks and never reads. */
final class LiveReaders implements AutoCloseable {
  private static final int DEAF_EACH = 5;
  private static final int DEAF_BYTES = 2048;

  /** So many come from one address; the platform allows a hundred. */
  private static final int OF_ONE_ADDRESS = 80;

  private final List<Socket> sockets = new ArrayList<>();
  private final AtomicLong news = new AtomicLong();

  LiveReaders(int port, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      Socket socket = new Socket();
      sockets.add(socket);
      boolean deaf = i % DEAF_EACH == DEAF_EACH - 1;
      if (deaf) {
        socket.setReceiveBufferSize(DEAF_BYTES);
      }
      byte[] own = {127, 0, 1, (byte) (1 + i / OF_ONE_ADDRESS)};
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(own), 0));
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10_000);
      String ask = "GET /api/v1/stream/picks HTTP/1.1\r\nHost: x\r\n\r\n";
      socket.getOutputStream().write(ask.getBytes(UTF_8));
      if (!deaf) {
        Thread.ofVirtual().start(() -> read(socket));
      }
    }
  }

  private void read(Socket socket) {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8), 8192)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("id:")) {
          news.incrementAndGet();
        }
      }
    } catch (IOException e) {
      // closed at the end
    }
  }

  /** News read by all together. */
  long news() {
    return news.get();
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
