package haetae.store.city;

import haetae.world.city.City;
import java.nio.file.Path;

/** Reads a pack whole, or refuses it with the list of all its faults. */
public final class CityReader {
  private CityReader() {}

  /**
   * Reads the pack in a folder.
   *
   * @throws PackFaults if anything is wrong in it
   */
  @SuppressWarnings("DoNotCallSuggester")
  public static City read(Path folder) {
    throw new UnsupportedOperationException("not yet: " + folder);
  }
}
