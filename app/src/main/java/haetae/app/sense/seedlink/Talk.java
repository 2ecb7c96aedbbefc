package haetae.app.sense.seedlink;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.DoubleSupplier;

/**
 * A connection as a conversation that notices silence: after a while without a byte it asks whether
 * anybody is there, and gives up when no whole line or packet has come for too long.
 */
final class Talk implements ServerBytes.Pause {
  private final DoubleSupplier mostSilentS;
  private final Socket socket;
  private final ServerBytes bytes;
  private boolean following;
  private long heardAt = System.nanoTime();

  Talk(SeedLinkSettings settings, Socket socket) throws IOException {
    this(settings, settings::silentS, socket);
  }

  /**
   * @param mostSilentS after so long the connection is given up; asked each time
   */
  Talk(SeedLinkSettings settings, DoubleSupplier mostSilentS, Socket socket) throws IOException {
    this.mostSilentS = mostSilentS;
    this.socket = socket;
    socket.setSoTimeout((int) Math.max(1, settings.keepAliveS() * 1000));
    socket.setTcpNoDelay(true);
    bytes = new ServerBytes(socket.getInputStream(), this);
  }

  /** What the server sends. */
  ServerBytes bytes() {
    return bytes;
  }

  /** From now on silence is answered with a question. */
  void follow() {
    following = true;
    heard();
  }

  /** Something whole has come. */
  void heard() {
    heardAt = System.nanoTime();
  }

  /** The next line. */
  String line() throws IOException {
    String line = bytes.line();
    heard();
    return line;
  }

  /** Sends a command, or several with line ends between. */
  void send(String commands) throws IOException {
    socket.getOutputStream().write((commands + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  private double silentS() {
    return (System.nanoTime() - heardAt) * 1e-9;
  }

  @Override
  public void on() throws IOException {
    if (!following || silentS() >= mostSilentS.getAsDouble()) {
      throw new SilentServerException(
          String.format("the server has said nothing for %.1f s", silentS()));
    }
    send("INFO ID");
  }

  @Override
  public void dripping() throws IOException {
    if (silentS() >= mostSilentS.getAsDouble()) {
      throw new SilentServerException(
          String.format("the server has said nothing whole for %.1f s", silentS()));
    }
  }
}
