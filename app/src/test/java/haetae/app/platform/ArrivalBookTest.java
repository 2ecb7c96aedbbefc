package haetae.app.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.world.place.GeoPoint;
import haetae.world.quake.Arrival;
import haetae.world.quake.ErrorEllipse;
import haetae.world.quake.Origin;
import haetae.world.quake.QuakeVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArrivalBookTest {
  private static final Instant START = Instant.parse("2017-11-15T05:29:31Z");
  private final ArrivalBook book = new ArrivalBook();

  private static QuakeVersion version(String id, int number) {
    return version(id, number, List.of());
  }

  private static QuakeVersion version(String id, int number, List<Arrival> arrivals) {
    Origin origin =
        new Origin(
            START,
            new GeoPoint(36, 129),
            7,
            false,
            0.1,
            1,
            2,
            new ErrorEllipse(1, 1, 0),
            0.1,
            90,
            120,
            5,
            arrivals,
            "geiger");
    return new QuakeVersion(id, number, START, origin, Optional.empty(), List.of(), "");
  }

  private List<String> due(double s) {
    return book.due(START.plusMillis(Math.round(s * 1000))).stream()
        .map(v -> v.id() + " " + v.version())
        .toList();
  }

  private void take(String id, int version, double s) {
    book.take(version(id, version), START.plusMillis(Math.round(s * 1000)));
  }

  /** 5,000 arrivals are a megabyte and a half. */
  @Test
  void manyArrivalsAreToldRarely() {
    List<Arrival> many = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      many.add(MadeQuakes.arrival(i, START));
    }
    book.take(version("a", 1, many), START);
    assertEquals(List.of(), due(49));
    assertEquals(List.of("a 1"), due(50));
  }

  @Test
  void ofEachQuakeTheNewestOnceInFiveSecondsAndTheLastAlways() {
    for (int v = 1; v <= 40; v++) {
      take("a", v, v * 0.1);
      assertEquals(List.of(), due(v * 0.1));
    }
    take("b", 1, 4.5);
    assertEquals(List.of("a 40"), due(5.1));
    take("a", 41, 6);
    assertEquals(List.of("b 1"), due(9.5));
    assertEquals(List.of("a 41"), due(10.1), "nothing came after it");
    assertEquals(List.of(), due(100));
    take("a", 42, 200);
    assertEquals(List.of(), due(204));
    assertEquals(1, book.rest().size());
    assertEquals(List.of(), due(300));
  }
}
