package haetae.store.city.osm;

import haetae.world.InvalidValue;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/** A PBF file. The first reading notes what each piece holds; later ones pass over the others. */
final class PbfFile implements OsmSource {
  private static final Set<String> FEATURES =
      Set.of("OsmSchema-V0.6", "DenseNodes", "HistoricalInformation");

  private final Path file;
  private final LongConsumer progress;
  private final List<Set<OsmKind>> contents = new ArrayList<>();

  /** A file; progress is told in bytes read. */
  PbfFile(Path file, LongConsumer progress) {
    this.file = file;
    this.progress = progress;
  }

  @Override
  public void read(Set<OsmKind> wanted, OsmSink sink) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      PbfBlobs blobs = new PbfBlobs(in);
      for (int piece = 0; nextPiece(blobs, piece); piece++) {
        readPiece(blobs, piece, wanted, sink);
        progress.accept(blobs.read());
      }
    }
  }

  private boolean nextPiece(PbfBlobs blobs, int piece) throws IOException {
    try {
      return blobs.next();
    } catch (InvalidValue e) {
      throw at(piece, blobs, e);
    }
  }

  private void readPiece(PbfBlobs blobs, int piece, Set<OsmKind> wanted, OsmSink sink)
      throws IOException {
    if (piece < contents.size() && contents.get(piece).stream().noneMatch(wanted::contains)) {
      blobs.skip();
      return;
    }
    byte[] bytes;
    try {
      bytes = blobs.contents();
      Set<OsmKind> seen = decoded(blobs.type(), bytes, wanted, sink);
      if (piece == contents.size()) {
        contents.add(seen);
      }
    } catch (InvalidValue e) {
      throw at(piece, blobs, e);
    }
  }

  private static Set<OsmKind> decoded(
      String type, byte[] bytes, Set<OsmKind> wanted, OsmSink sink) {
    return switch (type) {
      case "OSMData" -> PbfBlock.read(bytes, wanted, sink);
      case "OSMHeader" -> {
        checkFeatures(WireReader.of(bytes));
        yield Set.of();
      }
      default -> Set.of();
    };
  }

  private static void checkFeatures(WireReader header) {
    while (header.more()) {
      if (header.field() == 4) {
        String feature = header.text();
        if (!FEATURES.contains(feature)) {
          throw new InvalidValue(
              "the file needs a reader that knows '" + feature + "'; expected " + FEATURES);
        }
      } else {
        header.skip();
      }
    }
  }

  private InvalidValue at(int piece, PbfBlobs blobs, InvalidValue cause) {
    return new InvalidValue(
        file.getFileName()
            + " piece "
            + (piece + 1)
            + ", near byte "
            + blobs.read()
            + ": "
            + cause.getMessage(),
        cause);
  }
}
