package haetae.bench;

import haetae.hazard.field.ConditionedField;
import haetae.hazard.field.Conditioning;
import haetae.hazard.field.ConditioningSettings;
import haetae.hazard.field.LothBaker2013;
import haetae.hazard.field.Residuals;
import haetae.hazard.field.Targets;
import haetae.hazard.motion.Motion;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One measure conditioned on made-up observations within 150 km. All cores. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(1)
public class ConditioningBenchmark {
  private static final Conditioning CONDITIONING =
      new Conditioning(new LothBaker2013(), ConditioningSettings.DEFAULT);

  private final Field napa = new Field(121, 0.5, 0.7, 1879);
  private final Field large = new Field(424, 1.75, 1.5, 700);
  private final Field felt = new Field(316, 1.2, 1.0, 5500);

  /** A square grid and observations around its middle. */
  private static final class Field {
    private final Targets targets;
    private final Motion prior;
    private final Residuals data;

    private Field(int side, double halfDeg, double spreadDeg, int observations) {
      double[] lat = new double[side * side];
      double[] lon = new double[side * side];
      for (int i = 0; i < lat.length; i++) {
        int row = i / side;
        lat[i] = 34 + halfDeg - 2 * halfDeg * row / (side - 1);
        lon[i] = -118 + 1.2 * halfDeg * (2.0 * (i % side) / (side - 1) - 1);
      }
      targets = new Targets(lat, lon);
      prior = new Motion(lat.length);
      Arrays.fill(prior.tau, 0.35);
      Arrays.fill(prior.phi, 0.55);
      SplittableRandom random = new SplittableRandom(1);
      Residuals.Builder rows = Residuals.builder();
      for (int i = 0; i < observations; i++) {
        double r = spreadDeg * random.nextDouble() * (i % 2 == 0 ? 1 : random.nextDouble());
        double azimuth = 2 * Math.PI * random.nextDouble();
        double residual = 0.3 + 0.5 * random.nextGaussian();
        double noise = i % 2 == 0 ? 0 : 0.3;
        double atLon = -118 + 1.2 * r * Math.sin(azimuth);
        rows.add(34 + r * Math.cos(azimuth), atLon, 1, residual, 0.35, 0.55, noise, 1);
      }
      data = rows.build();
    }

    private ConditionedField conditioned() {
      return CONDITIONING.condition(data, targets, prior, 1);
    }
  }

  /** Sorts the targets once, as for all measures of an event. */
  @Setup
  public void sort() {
    napa();
    large();
    felt();
  }

  /** 121 by 121 targets, 1,879 observations. */
  @Benchmark
  public ConditionedField napa() {
    return napa.conditioned();
  }

  /** 180,000 targets, 700 observations. */
  @Benchmark
  public ConditionedField large() {
    return large.conditioned();
  }

  /** 100,000 targets, 5,500 observations. */
  @Benchmark
  public ConditionedField felt() {
    return felt.conditioned();
  }
}
