package haetae.store.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import haetae.world.city.City;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read back as it was. */
class RoundTripTest {
  @TempDir Path parent;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void drawnCitiesComeBackAsTheyWere(long seed) throws IOException {
    City city = new DrawnCity(seed).draw();
    Path folder = parent.resolve(city.info().id());
    CityWriter.write(city, folder);
    PackReport report = CityReader.check(folder);
    assertEquals(List.of(), report.faults());
    SameCity.check(city, report.city().orElseThrow());
  }

  @Test
  void theSameCityGivesTheSameBytes() throws IOException {
    City city = new DrawnCity(11).draw();
    Path first = parent.resolve("first");
    Path second = parent.resolve("second");
    CityWriter.write(city, first);
    CityWriter.write(CityReader.read(first), second);
    try (Stream<Path> files = Files.list(first)) {
      for (Path file : files.toList()) {
        Path other = second.resolve(first.relativize(file).toString());
        assertEquals(-1, Files.mismatch(file, other), file::toString);
      }
    }
  }

  @Test
  void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
    City city = new DrawnCity(1).draw();
    Path folder = Files.createDirectory(parent.resolve("full"));
    Files.writeString(folder.resolve("mine.txt"), "mine");
    InvalidValue refused = assertThrows(InvalidValue.class, () -> CityWriter.write(city, folder));
    assertEquals(folder + " is not empty; expected a new or an empty folder", refused.getMessage());
    try (Stream<Path> files = Files.list(parent)) {
      assertEquals(List.of(folder), files.toList());
    }
    assertTrue(Files.exists(folder.resolve("mine.txt")));
  }
}
