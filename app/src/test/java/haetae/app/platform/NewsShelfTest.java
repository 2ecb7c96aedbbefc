package haetae.app.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.app.flow.RegionNews;
import haetae.signal.associate.QuakeReport;
import haetae.world.shaking.StationPeaks;
import haetae.world.station.StationId;
import haetae.world.unit.AccelerationMps2;
import haetae.world.unit.VelocityMps;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewsShelfTest {
  private static final Instant START = MadeQuakes.ORIGIN;

  private final NewsShelf shelf = new NewsShelf();

  private static StationPeaks second(String station, int s, double pga) {
    AccelerationMps2 a = new AccelerationMps2(pga);
    return new StationPeaks(
        new StationId("XX", station),
        START.plusSeconds(s),
        START.plusSeconds(s + 1),
        a,
        new VelocityMps(pga / 10),
        a,
        new AccelerationMps2(2 * pga),
        a);
  }

  private static RegionNews quake(String id, int version) {
    return new RegionNews.Quake(new QuakeReport.Revised(MadeQuakes.version(id, version, 5)));
  }

  private static String shown(RegionNews news) {
    return switch (news) {
      case RegionNews.Peaks(StationPeaks p) ->
          p.station().station()
              + " "
              + p.from().minusSeconds(START.getEpochSecond()).getEpochSecond()
              + "-"
              + p.to().minusSeconds(START.getEpochSecond()).getEpochSecond()
              + " "
              + p.pga().mps2()
              + " "
              + p.pgv().mps()
              + " "
              + p.sa10().mps2();
      case RegionNews.Quake(QuakeReport.Revised(var version)) ->
          version.id() + " " + version.version();
      case RegionNews.Quake(QuakeReport.Cancelled gone) -> gone.id() + " gone";
      default -> "other";
    };
  }

  private List<String> taken() {
    return shelf.take().stream().map(NewsShelfTest::shown).toList();
  }

  @Test
  void peaksThatDoNotWaitAreAsTheyCame() {
    shelf.put(new RegionNews.Peaks(second("A", 0, 0.5)));
    shelf.put(new RegionNews.Peaks(second("B", 0, 0.3)));
    assertEquals(List.of("A 0-1 0.5 0.05 1.0", "B 0-1 0.3 0.03 0.6"), taken());
    assertEquals(List.of(), taken());
  }

  @Test
  void peaksThatWaitAreJoinedToStretchesOfFiveSeconds() {
    for (int s = 0; s < 12; s++) {
      shelf.put(new RegionNews.Peaks(second("A", s, s == 3 ? 2 : 0.5)));
    }
    assertEquals(
        List.of("A 0-5 2.0 0.2 4.0", "A 5-10 0.5 0.05 1.0", "A 10-12 0.5 0.05 1.0"), taken());
    assertEquals(0, shelf.shed());
  }

  @Test
  void theNewestVersionOfAQuakeWinsAndComesAfterThePeaks() {
    shelf.put(quake("q1", 1));
    shelf.put(quake("q2", 1));
    shelf.put(quake("q1", 2));
    shelf.put(new RegionNews.Peaks(second("A", 0, 0.5)));
    shelf.put(new RegionNews.Quake(new QuakeReport.Cancelled("q2", "none", START)));
    assertEquals(List.of("A 0-1 0.5 0.05 1.0", "q1 2", "q2 gone"), taken());
  }

  @Test
  void afterFiveMinutesTheOldestGoAndAreCounted() {
    for (int s = 0; s < 310; s++) {
      shelf.put(new RegionNews.Peaks(second("A", s, 0.5)));
    }
    List<String> left = taken();
    assertEquals(60, left.size());
    assertEquals("A 10-15 0.5 0.05 1.0", left.getFirst());
    assertEquals(2, shelf.shed());
  }
}
