package haetae.store.city.osm;

import haetae.world.InvalidValue;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The pieces a PBF file is cut into, one after the other. Sizes are those the format allows: a
 * header up to 64 KiB, a piece up to 32 MiB unpacked; what says it is larger is refused before any
 * room is made for it.
 */
final class PbfBlobs {
  private static final int MOST_HEADER_BYTES = 64 << 10;
  private static final int MOST_BYTES = 32 << 20;

  private final DataInputStream in;
  private String type = "";
  private int length;
  private long read;

  PbfBlobs(InputStream in) {
    this.in = new DataInputStream(in);
  }

  /** Moves to the next piece; false at the end of the file. */
  boolean next() throws IOException {
    int first = in.read();
    if (first < 0) {
      return false;
    }
    try {
      int headerLength = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
      if (headerLength < 1 || headerLength > MOST_HEADER_BYTES) {
        throw new InvalidValue(
            "a header of "
                + Integer.toUnsignedString(headerLength)
                + " bytes; expected 1 to "
                + MOST_HEADER_BYTES
                + " (is it a PBF file?)");
      }
      header(WireReader.of(in.readNBytes(headerLength)));
      read += 4 + headerLength;
    } catch (EOFException e) {
      throw new InvalidValue("the file ends within the length of a header", e);
    }
    return true;
  }

  private void header(WireReader header) {
    type = "";
    length = -1;
    while (header.more()) {
      switch (header.field()) {
        case 1 -> type = header.text();
        case 3 -> length = size(header.number(), "a piece");
        default -> header.skip();
      }
    }
    if (length < 0 || type.isEmpty()) {
      throw new InvalidValue("a header without type or size; expected both (is the file whole?)");
    }
  }

  private static int size(long bytes, String what) {
    if (bytes < 0 || bytes > MOST_BYTES) {
      throw new InvalidValue(
          what + " of " + bytes + " bytes; expected at most " + MOST_BYTES + " bytes");
    }
    return (int) bytes;
  }

  /** {@code OSMHeader}, {@code OSMData} or something newer. */
  String type() {
    return type;
  }

  /** Bytes of the file read so far. */
  long read() {
    return read;
  }

  /** Passes over the piece. */
  void skip() throws IOException {
    in.skipNBytes(length);
    read += length;
  }

  /** The contents of the piece, unpacked. */
  byte[] contents() throws IOException {
    byte[] raw = in.readNBytes(length);
    read += raw.length;
    if (raw.length < length) {
      throw new InvalidValue(
          "the file ends after " + raw.length + " of " + length + " bytes of a piece");
    }
    return unpacked(WireReader.of(raw));
  }

  private static byte[] unpacked(WireReader blob) {
    int rawSize = -1;
    byte[] packed = {};
    boolean zlib = false;
    while (blob.more()) {
      int field = blob.field();
      switch (field) {
        case 1 -> packed = blob.copy();
        case 2 -> rawSize = size(blob.number(), "a piece unpacked");
        case 3 -> {
          packed = blob.copy();
          zlib = true;
        }
        case 4, 5, 6, 7 ->
            throw new InvalidValue(
                "a piece is packed with "
                    + new String[] {"LZMA", "bzip2", "LZ4", "Zstandard"}[field - 4]
                    + "; expected zlib or none (osmium cat -o new.osm.pbf old.osm.pbf repacks)");
        default -> blob.skip();
      }
    }
    return zlib ? inflated(packed, rawSize) : packed;
  }

  private static byte[] inflated(byte[] packed, int rawSize) {
    if (rawSize < 0) {
      throw new InvalidValue("a piece does not say how large it is unpacked");
    }
    byte[] raw = new byte[rawSize];
    try (InflaterHold hold = new InflaterHold()) {
      hold.inflater.setInput(packed);
      int size = 0;
      while (size < rawSize) {
        int more = hold.inflater.inflate(raw, size, rawSize - size);
        if (more == 0) {
          break;
        }
        size += more;
      }
      if (size < rawSize) {
        throw new InvalidValue("a piece unpacks to " + size + " bytes; expected " + rawSize);
      }
      return raw;
    } catch (DataFormatException e) {
      throw new InvalidValue("a piece cannot be unpacked; expected zlib", e);
    }
  }

  /** An inflater that is given back. */
  private static final class InflaterHold implements AutoCloseable {
    private final Inflater inflater = new Inflater();

    @Override
    public void close() {
      inflater.end();
    }
  }
}
