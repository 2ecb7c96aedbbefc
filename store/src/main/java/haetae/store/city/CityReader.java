package haetae.store.city;

import haetae.world.city.City;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Reads a pack whole, or refuses it with the list of all its faults. */
public final class CityReader {
  private CityReader() {}

  /**
   * Reads the pack in a folder.
   *
   * @throws PackFaults if anything is wrong in it
   * @throws haetae.world.InvalidValue if there is no such folder
   */
  public static City read(Path folder) {
    PackReport report = check(folder);
    return report.city().orElseThrow(() -> new PackFaults(report.faults(), report.moreFaults()));
  }

  /**
   * Looks at the pack in a folder.
   *
   * @return the city if nothing is wrong in it, else all its faults; what is odd in both cases
   * @throws haetae.world.InvalidValue if there is no such folder
   */
  public static PackReport check(Path folder) {
    try {
      return new PackFiles(folder).read();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + folder + " failed", e);
    }
  }
}
