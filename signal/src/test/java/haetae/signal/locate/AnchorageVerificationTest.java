package haetae.signal.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import haetae.signal.travel.EarthShape;
import haetae.signal.travel.TravelTimeTable;
import haetae.signal.travel.VelocityModelReader;
import haetae.world.place.GeoPoint;
import haetae.world.quake.Origin;
import haetae.world.quake.Pick;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The picks of the 2018 Anchorage earthquakes against NonLinLoc's own answers. */
class AnchorageVerificationTest {
  private static final String NAME = "2018-11-30-mww70-southern-alaska";

  /** One quake of NonLinLoc's summary; horizontalKm is its own maxHorUnc (68 %). */
  private record Reference(Instant time, GeoPoint place, double depthKm, double horizontalKm) {}

  private static Path folder() {
    Path folder =
        Path.of(System.getProperty("haetae.shared", ""), "data/events/anchorage-2018-picks");
    assumeTrue(Files.isDirectory(folder), "the shared folder with the Anchorage picks is absent");
    return folder;
  }

  private static List<String> lines(String file) throws IOException {
    return Files.readAllLines(folder().resolve(file));
  }

  private static GeigerLocator locator() throws IOException {
    var model = VelocityModelReader.read(lines("nlloc_sample.in"), "nlloc_sample.in");
    assertEquals(9, model.layers().size());
    var table = TravelTimeTable.of(model, EarthShape.SPHERICAL, 600, 100);
    return new GeigerLocator(table, LocateSettings.DEFAULT.withMaxDepthKm(80));
  }

  private static Sites sites() throws IOException {
    return NllocStationReader.read(lines("station_coordinates.txt"), "station_coordinates.txt");
  }

  private static List<Reference> references() throws IOException {
    List<Reference> references = new ArrayList<>();
    Instant time = Instant.EPOCH;
    GeoPoint place = new GeoPoint(0, 0);
    double depthKm = 0;
    for (String line : lines("alaska.sum.grid0.loc.hyp")) {
      String[] c = line.strip().split("\\s+");
      if (c[0].equals("GEOGRAPHIC")) {
        time =
            Instant.parse(
                    "%s-%s-%02dT%02d:%02d:00Z".formatted(c[2], c[3], i(c[4]), i(c[5]), i(c[6])))
                .plusNanos(Math.round(d(c[7]) * 1e9));
        place = new GeoPoint(d(c[9]), d(c[11]));
        depthKm = d(c[13]);
      } else if (c[0].equals("QML_OriginUncertainty")) {
        references.add(new Reference(time, place, depthKm, d(c[6])));
      }
    }
    return references;
  }

  private static int i(String text) {
    return Integer.parseInt(text);
  }

  private static double d(String text) {
    return Double.parseDouble(text);
  }

  @Test
  void mainShock() throws IOException {
    var contents = NllocObsReader.read(lines(NAME + ".obs"), NAME + ".obs");
    assertEquals(List.of(), contents.problems());
    Location location = locator().locate(contents.quakes().getFirst(), sites()).orElseThrow();
    Origin origin = location.origin();
    double apart = origin.epicentre().distanceKm(new GeoPoint(61.335856, -149.948920));
    assertTrue(apart <= 3, apart + " km");
    assertEquals(44.94, origin.depthKm(), 6);
    assertTrue(origin.rmsS() <= 0.30, origin.rmsS() + " s");
    assertEquals(
        List.of("NP040_D0"), location.skipped().stream().map(p -> p.station().station()).toList());
  }

  /**
   * The aftershocks overlap the main shock's coda: NonLinLoc's rms is about 1 s and its depths run
   * into the top of its grid, above the ground: the epicentres must agree within the 95 % error of
   * both answers together.
   */
  @Test
  void everyQuakeThatNonLinLocLocated() throws IOException {
    String file = NAME + "_ALL_EVENTS.obs";
    var contents = NllocObsReader.read(lines(file), file);
    List<Reference> references = references();
    assertEquals(7, references.size());
    GeigerLocator locator = locator();
    for (Reference reference : references) {
      List<Pick> picks = picksOf(reference, contents.quakes());
      Location location = locator.locate(picks, sites()).orElseThrow();
      close(reference, location.origin());
    }
  }

  private static List<Pick> picksOf(Reference reference, List<List<Pick>> quakes) {
    return quakes.stream()
        .filter(q -> secondsAfter(reference, q) > 0 && secondsAfter(reference, q) < 60)
        .findFirst()
        .orElseThrow();
  }

  private static double secondsAfter(Reference reference, List<Pick> picks) {
    return Duration.between(reference.time(), picks.getFirst().time()).toMillis() / 1000.0;
  }

  private static void close(Reference reference, Origin origin) {
    double apart = origin.epicentre().distanceKm(reference.place());
    double both = Math.hypot(reference.horizontalKm(), origin.horizontalErrorKm());
    double allowed = Math.sqrt(5.9915 / 2.2957) * both; // 68 % to 95 %
    String got =
        "%s: %.1f km away, depth %.1f, NonLinLoc %s"
            .formatted(reference.time(), apart, origin.depthKm(), reference);
    assertTrue(apart <= allowed, got);
    assertTrue(Math.abs(origin.depthKm() - reference.depthKm()) <= 60, got);
    double late = Duration.between(reference.time(), origin.time()).toMillis() / 1000.0;
    assertTrue(Math.abs(late) < 8, got + ", origin " + late + " s later");
  }
}
