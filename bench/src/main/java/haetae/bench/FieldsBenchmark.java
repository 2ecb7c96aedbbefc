package haetae.bench;

import haetae.hazard.motion.Motion;
import haetae.hazard.randomfield.Coregionalisation;
import haetae.hazard.randomfield.FieldSampler;
import haetae.hazard.randomfield.FieldSettings;
import haetae.hazard.site.Sites;
import haetae.world.shaking.IntensityMeasure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.DoubleAdder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** 3,600 scattered sites, PGA, SA(0.3) and SA(1.0) after Loth and Baker, factors and all. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FieldsBenchmark {
  static final int SITES = 3600;
  static final int FIELDS = 1000;

  private static final List<IntensityMeasure> MEASURES =
      List.of(IntensityMeasure.PGA, IntensityMeasure.SA03, IntensityMeasure.SA10);

  private Sites sites = Sites.uniform(new double[0], new double[0], 760);
  private final List<Motion> motions = new ArrayList<>();

  /** Sites within 55 km of each other. */
  @Setup
  public void sites() {
    SplittableRandom random = new SplittableRandom(1);
    double[] lat = random.doubles(SITES, 36, 36.5).toArray();
    double[] lon = random.doubles(SITES, 129, 129.6).toArray();
    sites = Sites.uniform(lat, lon, 360);
    for (IntensityMeasure ignored : MEASURES) {
      Motion motion = new Motion(SITES);
      Arrays.fill(motion.tau, 0.35);
      Arrays.fill(motion.phi, 0.55);
      motions.add(motion);
    }
  }

  /** A thousand fields from nothing, on two threads; throughput in fields. */
  @Benchmark
  @OperationsPerInvocation(FIELDS)
  public double fields() {
    DoubleAdder sum = new DoubleAdder();
    new FieldSampler(sites, Coregionalisation.lothBaker(MEASURES), FieldSettings.DEFAULT)
        .sample(motions, FIELDS, block -> sum.add(block.value(0, 0, 0)));
    return sum.sum();
  }
}
