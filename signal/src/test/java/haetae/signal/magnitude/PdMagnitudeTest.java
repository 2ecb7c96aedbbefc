package haetae.signal.magnitude;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import haetae.world.quake.Magnitude;
import haetae.world.station.StationId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PdMagnitudeTest {
  private final PdMagnitude magnitude = new PdMagnitude();

  /**
   * What a station at {@code km} sees of a quake of magnitude {@code m}, by the default relation.
   */
  private static PdObservation seen(int i, double m, double km, double windowS) {
    double pdCm = Math.pow(10, (m - 5.39 - 1.38 * Math.log10(km)) / 1.23);
    return new PdObservation(new StationId("XX", "S" + i), pdCm / 100, km, windowS);
  }

  private static List<PdObservation> network(
      Random random, int stations, double m, double scatter) {
    List<PdObservation> all = new ArrayList<>();
    for (int i = 0; i < stations; i++) {
      double km = 5 + 90 * random.nextDouble();
      double inside = random.nextBoolean() ? 1 : random.nextDouble();
      double off = scatter * inside * (random.nextBoolean() ? 1 : -1);
      double windowS = random.nextBoolean() ? 0.2 + 4 * random.nextDouble() : random.nextInt(2) * 4;
      all.add(seen(i, m + off, km, windowS));
    }
    return all;
  }

  private static List<PdObservation> withGain(List<PdObservation> all, int bad, double gain) {
    List<PdObservation> changed = new ArrayList<>(all);
    PdObservation o = all.get(bad);
    changed.set(bad, new PdObservation(o.station(), gain * o.pdM(), o.epicentralKm(), o.windowS()));
    return changed;
  }

  /** Any windows and distances, stations that agree within 0.25; one of them has a wrong gain. */
  @Property(tries = 2000)
  void oneWrongGainDoesNotMoveTheResult(
      @ForAll long seed,
      @ForAll @IntRange(min = 4, max = 12) int stations,
      @ForAll @IntRange(min = 0, max = 3) int bad) {
    Random random = new Random(seed);
    List<PdObservation> all = network(random, stations, 3 + 3 * random.nextDouble(), 0.25);
    double before = magnitude.combine(all, 0).value();
    for (double gain : new double[] {0.01, 0.1, 10, 100, 1e6}) {
      double after = magnitude.combine(withGain(all, bad, gain), 0).value();
      assertTrue(
          Math.abs(after - before) < 0.3, () -> "gain " + gain + ": " + before + " -> " + after);
    }
  }

  /**
   * The same with the scatter of real stations, normal with 0.31, of only four: less than a third
   * as often as a mean that drops what is more than 1.0 from the median.
   */
  @Test
  void oneWrongGainMattersSeldomWithRealScatter() {
    Random random = new Random(20171115);
    int moved = 0;
    int plainMoved = 0;
    for (int trial = 0; trial < 5000; trial++) {
      List<PdObservation> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        all.add(seen(i, 5.4 + 0.31 * random.nextGaussian(), 10 + 50 * random.nextDouble(), 3));
      }
      List<PdObservation> bad = withGain(all, trial % 4, 10);
      double before = magnitude.combine(all, 0).value();
      double after = magnitude.combine(bad, 0).value();
      moved += Math.abs(after - before) >= 0.3 ? 1 : 0;
      plainMoved += Math.abs(plain(bad) - plain(all)) >= 0.3 ? 1 : 0;
    }
    int often = moved;
    int plainOften = plainMoved;
    assertTrue(3 * moved < plainMoved, () -> often + " of 5000 against " + plainOften);
  }

  private double plain(List<PdObservation> all) {
    double[] values =
        magnitude.combine(all, 0).contributions().stream().mapToDouble(c -> c.value()).toArray();
    double median = RobustMean.median(values);
    return Arrays.stream(values).filter(v -> Math.abs(v - median) <= 1).average().orElseThrow();
  }

  @Property(tries = 500)
  void theResultLiesWithinItsStations(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int stations) {
    List<PdObservation> all = network(new Random(seed), stations, 4, 1.5);
    Magnitude m = magnitude.combine(all, 0);
    double low = m.contributions().stream().mapToDouble(c -> c.value()).min().orElseThrow();
    double high = m.contributions().stream().mapToDouble(c -> c.value()).max().orElseThrow();
    assertTrue(m.value() >= low - 1e-9 && m.value() <= high + 1e-9);
  }

  @Test
  void agreeingStationsGiveTheirMagnitude() {
    List<PdObservation> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.add(seen(i, 5.4, 10 + 10 * i, 4));
    }
    Magnitude m = magnitude.combine(all, 0);
    assertEquals(5.4, m.value(), 1e-9);
    assertEquals(5, m.stations());
    assertEquals(Math.sqrt(0.31 * 0.31 / 5 + 0.04), m.sigma(), 1e-12);
    assertEquals("Mpd", m.type());
  }

  /** At a signal to noise of 1.7 noise scatters as much as stations do. */
  @Test
  void aNoisyStationCountsLess() {
    PdObservation clear = seen(0, 5, 20, 4);
    PdObservation o = seen(1, 5.3, 20, 4);
    double snr = 1.23 / (Math.log(10) * 0.31);
    PdObservation noisy = new PdObservation(o.station(), o.pdM(), 20, 4, snr);
    assertEquals(5.1, magnitude.combine(List.of(clear, noisy), 0).value(), 1e-9);
  }

  @Test
  void anEarlyResultIsCapped() {
    List<PdObservation> early = List.of(seen(0, 7.5, 20, 3), seen(1, 7.5, 30, 3));
    Magnitude m = magnitude.combine(early, 0);
    assertEquals(6.5, m.value(), 0);
    assertTrue(m.saturated());
    List<PdObservation> three =
        List.of(seen(0, 7.5, 20, 2), seen(1, 7.5, 30, 2), seen(2, 7.5, 40, 2));
    assertEquals(7.5, magnitude.combine(three, 0).value(), 1e-9);
    assertTrue(magnitude.combine(three, 0).saturated());
  }

  @Test
  void ofThreeTheBrokenOneIsLeftOut() {
    List<PdObservation> all = List.of(seen(0, 5, 20, 4), seen(1, 5.1, 30, 4), seen(2, 7, 40, 4));
    Magnitude m = magnitude.combine(all, 0);
    assertEquals(0, m.contributions().get(2).weight(), 0);
    assertTrue(m.value() <= 5.1);
  }

  @Test
  void noStationIsRefused() {
    assertThrows(InvalidValue.class, () -> magnitude.combine(List.of(), 0));
  }
}
