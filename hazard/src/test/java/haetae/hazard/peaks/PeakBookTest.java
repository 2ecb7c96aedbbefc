package haetae.hazard.peaks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import haetae.world.place.GeoPoint;
import haetae.world.quake.ErrorEllipse;
import haetae.world.quake.Magnitude;
import haetae.world.quake.Origin;
import haetae.world.quake.QuakeVersion;
import haetae.world.shaking.StationPeaks;
import haetae.world.station.Channel;
import haetae.world.station.ChannelId;
import haetae.world.station.Inventory;
import haetae.world.station.StationId;
import haetae.world.unit.AccelerationMps2;
import haetae.world.unit.VelocityMps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeakBookTest {
  private static final Instant T0 = Instant.parse("2017-11-15T05:29:31Z");
  private static final GeoPoint STATION = new GeoPoint(36.11, 129.47);
  private static final StationId ID = new StationId("KG", "PHA2");
  private static final Inventory INVENTORY =
      new Inventory(
          List.of(
              new Channel(
                  ChannelId.of("KG", "PHA2", "00", "HGZ"),
                  STATION,
                  0,
                  0,
                  0,
                  -90,
                  100,
                  Optional.empty(),
                  Instant.MIN,
                  Instant.MAX)));

  private static QuakeVersion quake(String id, double afterS, double magnitude) {
    Origin origin =
        new Origin(
            T0.plusMillis(Math.round(afterS * 1000)),
            new GeoPoint(36.11, 129.37),
            5,
            false,
            0.1,
            1,
            1,
            new ErrorEllipse(1, 1, 0),
            0.1,
            90,
            90,
            9,
            List.of(),
            "test");
    Magnitude size = new Magnitude("Mw", magnitude, 0.2, 5, false, "test", List.of());
    return new QuakeVersion(id, 1, T0, origin, Optional.of(size), List.of(size), "");
  }

  private static StationPeaks second(int s, double pgaMps2) {
    AccelerationMps2 a = new AccelerationMps2(pgaMps2);
    return new StationPeaks(
        ID, T0.plusSeconds(s), T0.plusSeconds(s + 1), a, new VelocityMps(pgaMps2 / 30), a, a, a);
  }

  private static PeakBook book(int fromS, int toS, double... loudSecondAndPga) {
    PeakBook book = new PeakBook(300);
    for (int s = fromS; s < toS; s++) {
      double pga = 1e-4;
      for (int k = 0; k < loudSecondAndPga.length; k += 2) {
        pga = loudSecondAndPga[k] == s ? loudSecondAndPga[k + 1] : pga;
      }
      book.add(second(s, pga));
    }
    return book;
  }

  private static RecordedPeaks only(PeakBook book, QuakeVersion quake, QuakeVersion... others) {
    List<QuakeVersion> all = new java.util.ArrayList<>(List.of(others));
    all.add(quake);
    List<RecordedPeaks> found = book.of(quake, all, INVENTORY);
    assertEquals(1, found.size());
    return found.getFirst();
  }

  @Test
  void whatWasBeforeTheQuakeIsNotItsOwn() {
    RecordedPeaks peaks = only(book(-60, 60, -20, 5.0, 4, 1.5), quake("a", 0, 5.4));
    assertEquals(1.5, peaks.peaks().pga().mps2(), 1e-6);
    assertEquals(0.05, peaks.peaks().pgv().mps(), 1e-6);
    assertFalse(peaks.growing());
  }

  @Test
  void peaksAreLowerBoundsUntilTheStrongMotionIsOver() {
    assertTrue(only(book(-60, 5, 4, 1.5), quake("a", 0, 5.4)).growing());
    assertFalse(only(book(-60, 40, 4, 1.5), quake("a", 0, 5.4)).growing());
  }

  @Test
  void whereALargerQuakeShakesTheSmallerGetsNothing() {
    PeakBook book = book(-60, 80, 4, 1.5, 29, 0.2);
    QuakeVersion main = quake("a", 0, 5.4);
    assertEquals(
        List.of(), book.of(quake("b", 3, 4.3), List.of(main, quake("b", 3, 4.3)), INVENTORY));
    assertEquals(0.2, only(book, quake("b", 25, 4.3), main).peaks().pga().mps2(), 1e-6);
    assertEquals(1.5, only(book, main, quake("b", 25, 4.3)).peaks().pga().mps2(), 1e-6);
  }

  @Test
  void aStationThatHasNotHeardOfItYetIsLeftOut() {
    QuakeVersion later = quake("a", 100, 5.4);
    assertEquals(List.of(), book(-60, 5).of(later, List.of(later), INVENTORY));
  }

  @Test
  void memoryIsBounded() {
    PeakBook book = new PeakBook(60);
    for (int s = 0; s < 1000; s++) {
      book.add(second(s, s));
    }
    QuakeVersion old = quake("a", 100, 5.4);
    assertEquals(List.of(), book.of(old, List.of(old), INVENTORY), "forgotten");
    assertEquals(T0.plusSeconds(1000), book.until());
    assertThrows(InvalidValue.class, () -> new PeakBook(10));
  }
}
