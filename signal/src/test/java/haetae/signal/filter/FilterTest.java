package haetae.signal.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import haetae.world.station.GroundQuantity;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest {
  private static final double RATE = 100;

  private static List<SampleFilter> filters(int order) {
    return List.of(
        new BiquadCascade(Butterworth.lowPass(order, 7, RATE)),
        new BiquadCascade(Butterworth.bandPass(order, 0.5, 20, RATE)),
        new RunningMean(RATE, 2),
        new Integrator(RATE),
        new Differentiator(RATE),
        new WoodAnderson(GroundQuantity.VELOCITY, RATE));
  }

  private static double[] noise(long seed, int count) {
    Random random = new Random(seed);
    return random.doubles(count, -1, 1).toArray();
  }

  /** However the samples are cut into blocks, the output is the same. */
  @Property(tries = 100)
  void blocksGiveTheSameAsSingleSamples(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int order) {
    double[] x = noise(seed, 1000);
    List<SampleFilter> single = filters(order);
    List<SampleFilter> block = filters(order);
    for (int f = 0; f < single.size(); f++) {
      double[] expected = new double[x.length];
      for (int i = 0; i < x.length; i++) {
        expected[i] = single.get(f).next(x[i]);
      }
      double[] got = x.clone();
      Random cuts = new Random(seed);
      for (int at = 0; at < x.length; ) {
        int end = Math.min(x.length, at + cuts.nextInt(200));
        block.get(f).filter(got, got, at, end);
        at = end;
      }
      assertArrayEquals(expected, got, 1e-9, single.get(f).getClass().getSimpleName());
    }
  }

  @Property(tries = 50)
  void afterAResetTheFilterIsAsNew(@ForAll long seed) {
    double[] x = noise(seed, 300);
    for (SampleFilter each : filters(4)) {
      double[] first = new double[x.length];
      double[] second = new double[x.length];
      each.filter(x, first, 0, x.length);
      each.reset();
      each.filter(x, second, 0, x.length);
      assertArrayEquals(first, second);
    }
  }

  /** The integrator is the trapezoid sum followed by the high-pass, as two separate steps. */
  @Test
  void integratorIsTrapezoidThenHighPass() {
    double[] x = noise(7, 5000);
    Integrator integrator = new Integrator(RATE);
    BiquadCascade highPass = new BiquadCascade(Butterworth.highPass(2, 0.075, RATE));
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += i == 0 ? 0 : (x[i] + x[i - 1]) / 2 / RATE;
      assertEquals(highPass.next(sum), integrator.next(x[i]), 1e-12);
    }
  }

  @Test
  void aConstantOffsetIntegratesToNearlyNothing() {
    Integrator integrator = new Integrator(RATE);
    double last = 1;
    for (int i = 0; i < 100 * 3600; i++) {
      last = integrator.next(1);
    }
    assertEquals(0, last, 1e-9);
  }

  @Test
  void differentiatorKeepsToTheSlopeUpTo39Hz() {
    for (double f : new double[] {0.1, 1, 5, 10, 20, 30, 39}) {
      Differentiator d = new Differentiator(RATE);
      double squares = 0;
      for (int i = -1000; i < 20_000; i++) {
        double y = d.next(Math.sin(2 * Math.PI * f * i / RATE));
        squares += i >= 0 ? y * y : 0; // whole periods
      }
      double amplitude = Math.sqrt(2 * squares / 20_000);
      assertEquals(1, amplitude / (2 * Math.PI * f), 0.02, "at " + f + " Hz");
    }
  }

  /** The bilinear transform is exact at 1.25 Hz and low by a known amount above, at 100 Hz. */
  @ParameterizedTest(name = "{0} Hz")
  @CsvSource({
    "0.5,0.002,0.002",
    "1,0.001,0.001",
    "1.25,1e-9,1e-9",
    "2,0.002,0.002",
    "5,0.009,0.016",
    "10,0.034,0.066"
  })
  void digitalWoodAndersonKeepsToTheAnalogueOne(
      double frequencyHz, double fromVelocity, double fromAcceleration) {
    double w = 2 * Math.PI * frequencyHz;
    double analogue = WoodAnderson.magnification(frequencyHz);
    double v = WoodAnderson.coefficients(GroundQuantity.VELOCITY, RATE).gain(frequencyHz, RATE);
    double a = WoodAnderson.coefficients(GroundQuantity.ACCELERATION, RATE).gain(frequencyHz, RATE);
    assertEquals(1, v * w / 1000 / analogue, fromVelocity);
    assertEquals(1, a * w * w / 1000 / analogue, fromAcceleration);
  }

  @Test
  void runningMeanTakesAnOffsetAwayAtOnce() {
    RunningMean mean = new RunningMean(RATE);
    for (int i = 0; i < 100; i++) {
      assertEquals(0, mean.next(1234.5), 1e-9);
    }
    assertEquals(1234.5, mean.mean(), 1e-9);
  }

  @Test
  void aBadSampleDoesNotPoisonTheNextBlock() {
    for (SampleFilter each : filters(4)) {
      double[] x = noise(1, 100);
      x[50] = Double.NaN;
      each.filter(x, x, 0, 100);
      double[] good = noise(2, 100);
      each.filter(good, good, 0, 100);
      for (double v : good) {
        assertTrue(Double.isFinite(v), each.getClass().getSimpleName());
      }
    }
  }

  @Test
  void impossibleFiltersAreRefused() {
    assertThrows(InvalidValue.class, () -> Butterworth.lowPass(4, 50, RATE));
    assertThrows(InvalidValue.class, () -> Butterworth.lowPass(0, 5, RATE));
    assertThrows(InvalidValue.class, () -> new Biquad(1, 0, 0, 0, 1));
    assertThrows(InvalidValue.class, () -> new BiquadCascade(List.of()));
    BiquadCascade cascade = new BiquadCascade(Butterworth.lowPass(4, 5, RATE));
    assertThrows(InvalidValue.class, () -> cascade.filter(new double[5], new double[5], 0, 6));
  }
}
