package haetae.signal.onsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import haetae.world.shaking.StationPeaks;
import haetae.world.station.GroundQuantity;
import haetae.world.station.StationId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OnSiteMeterTest {
  private static double[] sine(double amplitude, double frequencyHz, int count) {
    double[] x = new double[count];
    for (int i = 0; i < count; i++) {
      double ramp = Math.min(1, i / 1000.0) * Math.min(1, (count - i) / 1000.0);
      x[i] = ramp * amplitude * Math.sin(2 * Math.PI * frequencyHz * i / 100);
    }
    return x;
  }

  /** The level of the histogram against sorting the window, within its bin. */
  @Property(tries = 60)
  void levelIsTheOrderStatistic(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 400) int n,
      @ForAll @IntRange(min = 1, max = 400) int rank) {
    int k = Math.min(rank, n);
    Random random = new Random(seed);
    CumulativeLevel level = new CumulativeLevel(n, k);
    double[] window = new double[n];
    for (int i = 0; i < 2000; i++) {
      double value = Math.pow(10, 7 * random.nextDouble() - 3) * (i % 500 < 250 ? 1 : 1e-3);
      window[i % n] = value < 0x1p-14 ? 0 : value;
      level.add(value);
      if (i % 37 == 0) {
        double[] sorted = window.clone();
        Arrays.sort(sorted);
        assertEquals(sorted[n - k], level.level(), sorted[n - k] / 1000);
      }
    }
  }

  /** The edges of the range: the lowest value that counts is not taken for silence. */
  @Test
  void theEdgesOfTheRangeAreLevels() {
    for (double value : new double[] {0x1p-14, 6.11127607701236E-5, 0x1.01p-14, 1, 0x1.fffp27}) {
      CumulativeLevel level = new CumulativeLevel(3, 1);
      level.add(value);
      assertEquals(value, level.level(), value / 1000);
    }
    CumulativeLevel below = new CumulativeLevel(3, 1);
    below.add(Math.nextDown(0x1p-14));
    assertEquals(0, below.level());
  }

  @Test
  void velocityAndAccelerationSensorsAgree() {
    double f = 2;
    double a = 0.5;
    double[] acceleration = sine(a, f, 10_000);
    double[] velocity = sine(a / (2 * Math.PI * f), f, 10_000);
    StationMotion fromA = motion(GroundQuantity.ACCELERATION, acceleration);
    StationMotion fromV = motion(GroundQuantity.VELOCITY, velocity);
    assertEquals(a, fromA.pga().mps2(), 0.01 * a);
    assertEquals(a, fromV.pga().mps2(), 0.01 * a);
    assertEquals(a / (2 * Math.PI * f), fromA.pgv().mps(), 0.01 * a / (2 * Math.PI * f));
    assertEquals(fromA.pgv().mps(), fromV.pgv().mps(), 0.01 * fromA.pgv().mps());
    assertEquals(fromA.sa03().mps2(), fromV.sa03().mps2(), 0.01 * fromA.sa03().mps2());
    assertEquals(fromA.jmaIntensity(), fromV.jmaIntensity(), 0.02);
    assertEquals(fromA.ariasMps(), fromV.ariasMps(), 0.02 * fromA.ariasMps());
  }

  private static StationMotion motion(GroundQuantity input, double[] x) {
    OnSiteMeter meter = new OnSiteMeter(input, 100);
    meter.add(new double[x.length], x, new double[x.length], 0, x.length);
    return meter.motion();
  }

  /** Peaks taken second by second: the largest of them is the peak of the whole, and no other. */
  @Test
  void theLargestOfTakenPeaksIsThePeak() {
    double[] x = sine(0.3, 3, 8000);
    double[] zero = new double[x.length];
    OnSiteMeter meter = new OnSiteMeter(GroundQuantity.ACCELERATION, 100);
    double[] largest = new double[5];
    for (int at = 0; at < x.length; at += 100) {
      meter.add(zero, x, zero, at, at + 100);
      StationPeaks taken =
          meter.takePeaks(new StationId("KG", "PHA2"), Instant.EPOCH, Instant.EPOCH);
      double[] now = {
        taken.pga().mps2(),
        taken.pgv().mps(),
        taken.sa03().mps2(),
        taken.sa10().mps2(),
        taken.sa30().mps2()
      };
      Arrays.setAll(largest, i -> Math.max(largest[i], now[i]));
    }
    StationMotion whole = meter.motion();
    assertEquals(whole.pga().mps2(), largest[0]);
    assertEquals(whole.pgv().mps(), largest[1]);
    assertEquals(whole.sa03().mps2(), largest[2]);
    assertEquals(whole.sa10().mps2(), largest[3]);
    assertEquals(whole.sa30().mps2(), largest[4]);
    assertTrue(whole.pga().mps2() > 0.29, "a motion to speak of");
  }

  @Test
  void blocksMakeNoDifference() {
    double[] x = sine(0.3, 3, 8000);
    double[] zero = new double[x.length];
    OnSiteMeter whole = new OnSiteMeter(GroundQuantity.ACCELERATION, 100);
    OnSiteMeter cut = new OnSiteMeter(GroundQuantity.ACCELERATION, 100);
    whole.add(zero, x, zero, 0, x.length);
    for (int at = 0; at < x.length; at += 50) {
      cut.add(zero, x, zero, at, at + 50);
    }
    assertEquals(whole.motion().pga().mps2(), cut.motion().pga().mps2(), 1e-12);
    assertEquals(whole.motion().pgv().mps(), cut.motion().pgv().mps(), 1e-12);
    assertEquals(whole.motion().cavMps(), cut.motion().cavMps(), 1e-9);
    assertEquals(whole.motion().jmaIntensity(), cut.motion().jmaIntensity(), 1e-12);
  }

  @Test
  void peaksStartAnewAndSilenceIsSilent() {
    double[] x = sine(1, 2, 4000);
    OnSiteMeter meter = new OnSiteMeter(GroundQuantity.ACCELERATION, 100);
    meter.add(x, x, x, 0, x.length);
    assertTrue(meter.motion().kma().mmi() >= 6);
    meter.add(new double[12_000], new double[12_000], new double[12_000], 0, 12_000);
    meter.restartPeaks();
    meter.add(new double[500], new double[500], new double[500], 0, 500);
    assertEquals(1, meter.motion().kma().mmi());
    assertEquals(RealTimeIntensity.LOWEST, meter.motion().jmaIntensity());
    assertEquals(0, meter.motion().standardisedCavMps());
  }

  @Test
  void standardisedCavCountsOnlyStrongSeconds() {
    CumulativeMeasures weak = new CumulativeMeasures(100);
    double[] x = sine(0.2, 2, 4000); // below 0.025 g
    weak.add(x, 0, x.length);
    assertEquals(0, weak.standardisedCavMps());
    CumulativeMeasures strong = new CumulativeMeasures(100);
    double[] y = sine(2, 2, 4000);
    strong.add(y, 0, y.length);
    assertEquals(strong.cavMps(), strong.standardisedCavMps(), 0.1 * strong.cavMps());
  }

  @Test
  void durationOfASteadyMotionIsNineTenths() {
    double[] ones = new double[10_000];
    Arrays.fill(ones, 1);
    assertEquals(90, SignificantDuration.d5To95S(ones, 0, ones.length, 100), 0.02);
    assertEquals(0, SignificantDuration.d5To95S(new double[10], 0, 10, 100));
  }

  @Test
  void theWindowEndsBeforeS() {
    PeakAfterOnset peaks = new PeakAfterOnset(100);
    peaks.stopBeforeS(2);
    for (int i = 0; i < 400; i++) {
      peaks.next(i < 180 ? 1 : 9, 1, 1);
    }
    assertEquals(1, peaks.peaks().paMps2());
    assertEquals(1.8, peaks.peaks().windowS(), 1e-12);
    assertTrue(peaks.full());
  }

  @Test
  void tauCOfASineIsItsPeriod() {
    double period = 0.8;
    double w = 2 * Math.PI / period;
    PeakAfterOnset peaks = new PeakAfterOnset(1000, period * 5);
    for (int i = 0; i < 4000; i++) {
      peaks.next(0, w * Math.cos(w * i / 1000), Math.sin(w * i / 1000));
    }
    assertEquals(period, peaks.peaks().tauCS(), 1e-9);
  }

  @Test
  void aBlockOutsideItsArraysIsRefused() {
    OnSiteMeter meter = new OnSiteMeter(GroundQuantity.ACCELERATION, 100);
    double[] ten = new double[10];
    InvalidValue e = assertThrows(InvalidValue.class, () -> meter.add(ten, ten, ten, 0, 11));
    assertTrue(e.getMessage().contains("0 to 10"));
  }
}
