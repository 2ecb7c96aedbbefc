package haetae.store.city.osm;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A stream that tells how far it was read. */
final class CountingStream extends FilterInputStream {
  private final LongConsumer progress;
  private long read;

  CountingStream(InputStream in, LongConsumer progress) {
    super(in);
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? -1 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int got = super.read(buffer, offset, length);
    count(got);
    return got;
  }

  private void count(int bytes) {
    if (bytes > 0) {
      read += bytes;
      progress.accept(read);
    }
  }
}
