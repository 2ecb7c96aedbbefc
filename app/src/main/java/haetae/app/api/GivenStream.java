package haetae.app.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The body of a request. A connection that breaks meanwhile is the caller's doing, however the HTTP
 * library says it.
 */
final class GivenStream extends FilterInputStream {
  GivenStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    try {
      return in.read();
    } catch (RuntimeException e) {
      throw new IOException("the body broke off", e);
    }
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    try {
      return in.read(bytes, from, length);
    } catch (RuntimeException e) {
      throw new IOException("the body broke off", e);
    }
  }
}
