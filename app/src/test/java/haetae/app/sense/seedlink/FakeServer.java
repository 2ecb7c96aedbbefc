package haetae.app.sense.seedlink;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Greets, says OK to every word, and after END does what the test wants. */
final class FakeServer implements AutoCloseable {
  final List<String> heard = new CopyOnWriteArrayList<>();
  private final ServerSocket socket;
  private final String hello;
  private final AfterEnd afterEnd;
  private final List<Socket> clients = new CopyOnWriteArrayList<>();

  /** What happens after END. */
  interface AfterEnd {
    void play(int connection, OutputStream out) throws Exception;
  }

  FakeServer(String hello, AfterEnd afterEnd) throws IOException {
    this.hello = hello;
    this.afterEnd = afterEnd;
    socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  private void accept() {
    for (int connection = 1; !socket.isClosed(); connection++) {
      try {
        Socket client = socket.accept();
        clients.add(client);
        int number = connection;
        Thread.ofVirtual().start(() -> serve(number, client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(int connection, Socket client) {
    try (client) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
      OutputStream out = client.getOutputStream();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        heard.add(connection + " " + line);
        if (line.equals("HELLO")) {
          out.write(hello.getBytes(US_ASCII));
        } else if (line.equals("END")) {
          afterEnd.play(connection, out);
          out.flush();
        } else if (!line.startsWith("INFO")) {
          out.write("OK\r\n".getBytes(US_ASCII));
        }
      }
    } catch (Exception e) {
      heard.add(connection + " gone: " + e);
    }
  }

  void cut() throws IOException {
    for (Socket client : clients) {
      client.close();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    cut();
  }
}
