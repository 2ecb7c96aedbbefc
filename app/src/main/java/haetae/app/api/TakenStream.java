package haetae.app.api;

import java.io.IOException;
import java.io.OutputStream;

/** Writes to a connection and loses patience when the other side does not take it. */
final class TakenStream extends OutputStream {
  private final OutputStream out;
  private final Patience patience;

  TakenStream(OutputStream out, Patience patience) {
    this.out = out;
    this.patience = patience;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    patience.awaitTaken();
    out.write(bytes, from, length);
    patience.rest();
  }

  @Override
  public void flush() throws IOException {
    patience.awaitTaken();
    out.flush();
    patience.rest();
  }

  @Override
  public void close() throws IOException {
    patience.awaitTaken();
    out.close();
    patience.rest();
  }
}
