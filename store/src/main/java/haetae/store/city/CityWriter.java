package haetae.store.city;

import haetae.world.city.City;
import java.io.IOException;
import java.nio.file.Path;

/** Writes a city as a pack that {@link CityReader} reads back as it was. */
public final class CityWriter {
  private CityWriter() {}

  /**
   * Writes a pack into a folder that is empty or not there yet; it appears whole or not at all.
   *
   * @throws haetae.world.InvalidValue if the folder holds something
   */
  @SuppressWarnings("DoNotCallSuggester")
  public static void write(City city, Path folder) throws IOException {
    throw new UnsupportedOperationException("not yet: " + folder + city.info().id());
  }
}
