package haetae.bench;

import haetae.hazard.motion.GroundMotionModel;
import haetae.hazard.motion.GroundMotionModels;
import haetae.hazard.motion.Motion;
import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.hazard.site.Sites;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Sites times measures per second through one ground-motion model, deviations too, on one core. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MotionBenchmark {
  static final int SITES = 20_000;
  static final int MEASURES = 5;

  @Param("BSSA14")
  private String model = "BSSA14";

  private final List<IntensityMeasure> measures =
      List.of(
          IntensityMeasure.PGA,
          IntensityMeasure.PGV,
          IntensityMeasure.SA03,
          IntensityMeasure.SA10,
          IntensityMeasure.SA30);
  private final List<Motion> out = measures.stream().map(m -> new Motion(SITES)).toList();
  private final Source source = new Source(6.5, OptionalDouble.of(90), 50, 3, 15, 10, false);
  private final Distances distances = new Distances(SITES);
  private Sites sites = Sites.uniform(new double[0], new double[0], 760);
  private GroundMotionModel chosen = GroundMotionModels.get("BSSA14");

  /** Places of a fixed seed within 200 km, on both sides of a dipping fault, depths unknown. */
  @Setup
  public void fill() {
    Random random = new Random(1);
    double[] vs30 = new double[SITES];
    for (int i = 0; i < SITES; i++) {
      double rjb = 200 * random.nextDouble();
      distances.rjbKm[i] = rjb;
      distances.rrupKm[i] = Math.sqrt(rjb * rjb + 9);
      distances.rxKm[i] = rjb * (2 * random.nextDouble() - 1);
      distances.ry0Km[i] = rjb * random.nextDouble();
      distances.repiKm[i] = rjb + 5;
      distances.rhypoKm[i] = rjb + 8;
      vs30[i] = 180 + 820 * random.nextDouble();
    }
    sites = Sites.of(new double[SITES], new double[SITES], vs30);
    chosen = GroundMotionModels.get(model);
  }

  /** Five measures at all sites. */
  @Benchmark
  @OperationsPerInvocation(SITES * MEASURES)
  public List<Motion> together() {
    chosen.predictAll(measures, source, distances, sites, 0, SITES, out);
    return out;
  }

  /** One measure alone, which cannot share anything. */
  @Benchmark
  @OperationsPerInvocation(SITES)
  public Motion alone() {
    chosen.predict(IntensityMeasure.PGV, source, distances, sites, 0, SITES, out.get(1));
    return out.get(1);
  }
}
