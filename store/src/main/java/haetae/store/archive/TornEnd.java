package haetae.store.archive;

import haetae.signal.format.RecordDecoder;
import haetae.signal.format.RecordState;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Finds where the last whole record of a file ends. Records have a power of two of bytes, {@value
 * Records#SHORTEST} to {@value Records#LONGEST}, and stand without gaps. Not safe for threads.
 */
final class TornEnd {
  private final RecordDecoder decoder = new RecordDecoder();

  /**
   * Length of the file without a torn record at its end. A file whose end is no record of ours is
   * left alone but for bytes beyond a multiple of {@value Records#SHORTEST}.
   */
  long whole(FileChannel file) throws IOException {
    long aligned = file.size() - file.size() % Records.SHORTEST;
    long end = aligned;
    while (end > 0 && aligned - end < Records.LONGEST) {
      if (ends(file, end)) {
        return end;
      }
      end -= Records.SHORTEST;
    }
    return end == 0 ? 0 : aligned;
  }

  private boolean ends(FileChannel file, long end) throws IOException {
    for (int length = Records.SHORTEST; length <= Math.min(end, Records.LONGEST); length *= 2) {
      ByteBuffer bytes = ByteBuffer.allocate(length);
      while (bytes.hasRemaining() && file.read(bytes, end - length + bytes.position()) >= 0) {}
      RecordState state = decoder.decodeHeader(bytes.array(), 0, bytes.position());
      if (state == RecordState.OK && decoder.header().recordLength() == length) {
        return true;
      }
    }
    return false;
  }
}
