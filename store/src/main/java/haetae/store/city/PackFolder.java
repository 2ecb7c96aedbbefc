package haetae.store.city;

import haetae.world.InvalidValue;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of a pack: opens the files in it, and none outside of it. */
final class PackFolder {
  private final Path folder;
  private final FaultList faults;

  /**
   * A folder that is there.
   *
   * @throws InvalidValue if it is no readable folder
   */
  PackFolder(Path folder, FaultList faults) {
    this.folder = folder;
    this.faults = faults;
    if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
      throw new InvalidValue(folder + " is no readable folder; expected a pack (city.toml …)");
    }
  }

  /** Name of the folder itself. */
  String name() {
    return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
  }

  /** Whether something of that name is there, be it readable or not. */
  boolean holds(String file) {
    return Files.exists(folder.resolve(file)) || Files.isSymbolicLink(folder.resolve(file));
  }

  /** Opens a file; empty after a complaint. */
  Optional<InputStream> open(String file) throws IOException {
    Path path = folder.resolve(file);
    if (Files.isSymbolicLink(path) && !leadsInside(path)) {
      return refused(file, "the file is a link out of the folder; expected a file of the pack");
    }
    if (!Files.exists(path)) {
      return refused(file, "the file is missing; expected it in every pack");
    }
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      return refused(file, "cannot be read; expected a file with permission to read");
    }
    return Optional.of(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
  }

  private boolean leadsInside(Path link) {
    try {
      return link.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  private Optional<InputStream> refused(String file, String message) {
    faults.in(file).at(1, 1, message);
    return Optional.empty();
  }
}
