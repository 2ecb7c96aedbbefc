package haetae.app.impact;

import haetae.impact.fragility.FragilityClass;
import haetae.store.city.CityReader;
import haetae.world.InvalidValue;
import haetae.world.city.City;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds a city by the path of its folder or by the name of a built-in pack. */
public final class CityFolder {
  /** The first city. */
  public static final String USUAL = "pohang";

  private CityFolder() {}

  /**
   * Reads a city.
   *
   * @param name a folder, or the name of a folder in {@code cities/}
   * @throws InvalidValue if there is none; {@link haetae.store.city.PackFaults} if it has faults
   */
  public static City read(String name) {
    return CityReader.read(find(name));
  }

  /**
   * The fragility classes a city brings itself; none if it brings no fragility.csv.
   *
   * @throws InvalidValue if there is no such city; {@link haetae.store.city.PackFaults} if the file
   *     has faults
   */
  public static List<FragilityClass> fragilities(String name) {
    return FragilityFile.ofPack(find(name));
  }

  private static Path find(String name) {
    Path folder = Path.of(name);
    Path builtIn = builtIn().resolve(name);
    if (Files.isDirectory(folder)) {
      return folder;
    }
    if (name.matches("[A-Za-z0-9-]+") && Files.isDirectory(builtIn)) {
      return builtIn;
    }
    throw new InvalidValue(
        "no city '" + name + "'; expected a folder, or one of the built-in " + names());
  }

  private static Path builtIn() {
    return Path.of(System.getProperty("haetae.home", ".")).resolve("cities");
  }

  private static List<String> names() {
    if (!Files.isDirectory(builtIn())) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(builtIn())) {
      return folders.map(f -> String.valueOf(f.getFileName())).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
