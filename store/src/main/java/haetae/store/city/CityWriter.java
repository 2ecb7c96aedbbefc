package haetae.store.city;

import haetae.world.InvalidValue;
import haetae.world.city.City;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes a city as a pack that {@link CityReader} reads back as it was. Layers without a row have
 * no file.
 */
public final class CityWriter {
  private CityWriter() {}

  /**
   * Writes a pack into a folder that is empty or not there yet; it appears whole or not at all.
   *
   * @throws InvalidValue if the folder holds something
   */
  public static void write(City city, Path folder) throws IOException {
    place(folder, new PackPages(city)::write);
  }

  /**
   * As {@link #write}, but the pack is read back before it takes its place.
   *
   * @throws PackFaults if it does not pass the check; the folder stays as it was
   */
  public static void writeChecked(City city, Path folder) throws IOException {
    place(
        folder,
        beside -> {
          new PackPages(city).write(beside);
          CityReader.read(beside);
        });
  }

  /** Writes files into a folder. */
  @FunctionalInterface
  interface Pages {
    void write(Path folder) throws IOException;
  }

  /** Lets the pages be written beside the folder, then moves them there. */
  static void place(Path folder, Pages pages) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    refuseFull(target);
    Path parent = Optional.ofNullable(target.getParent()).orElse(target);
    Files.createDirectories(parent);
    Path hold = Files.createTempDirectory(parent, ".pack-");
    try {
      // The temporary folder itself is its owner's alone; a pack is for everybody who may.
      Path beside = Files.createDirectory(hold.resolve("pack"));
      pages.write(beside);
      Files.deleteIfExists(target);
      Files.move(beside, target);
    } finally {
      delete(hold);
    }
  }

  private static void refuseFull(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isEmpty()) {
          return;
        }
      }
      throw new InvalidValue(folder + " is not empty; expected a new or an empty folder");
    }
    if (Files.exists(folder)) {
      throw new InvalidValue(folder + " is a file; expected a new or an empty folder");
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
