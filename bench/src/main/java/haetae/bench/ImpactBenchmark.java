package haetae.bench;

import haetae.hazard.motion.Motion;
import haetae.hazard.randomfield.Coregionalisation;
import haetae.hazard.randomfield.FieldSettings;
import haetae.impact.engine.FastAnswer;
import haetae.impact.engine.Portfolio;
import haetae.impact.engine.SampledFields;
import haetae.impact.engine.Simulation;
import haetae.impact.engine.SimulationSettings;
import haetae.impact.engine.Totals;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A city under a thousand fields, and the analytic answer. Two threads, heap of 2 GB at most. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class ImpactBenchmark {
  static final int FIELDS = 1000;

  /** {@code assets/sites} of the OpenQuake-like job, or {@code pohang}. */
  @Param("100000/400")
  public String city = "";

  private SyntheticCity made = SyntheticCity.openQuake(1, 1);
  private List<Motion> motions = List.of();
  private Portfolio portfolio = made.portfolio();
  private FastAnswer fast = new FastAnswer(portfolio, SimulationSettings.DEFAULT);
  private Simulation simulation = new Simulation(portfolio, SimulationSettings.DEFAULT);

  /** Columns of the city, and what is prepared once for all quakes. */
  @Setup(Level.Trial)
  public void city() {
    made = of(city);
    motions = made.motions();
    portfolio = made.portfolio();
    fast = new FastAnswer(portfolio, SimulationSettings.DEFAULT);
    simulation = new Simulation(portfolio, SimulationSettings.DEFAULT);
  }

  private static SyntheticCity of(String city) {
    int slash = city.indexOf('/');
    return slash < 0
        ? SyntheticCity.pohang()
        : SyntheticCity.openQuake(
            Integer.parseInt(city.substring(0, slash)),
            Integer.parseInt(city.substring(slash + 1)));
  }

  /**
   * All of an OpenQuake job after reading: groups, curves, factors, fields (Jayaram and Baker, cut
   * at 3 deviations before correlation), totals.
   */
  @Benchmark
  public Totals job() {
    return job(made, motions, FIELDS);
  }

  static Totals job(SyntheticCity city, List<Motion> motions, int fields) {
    FieldSettings settings = new FieldSettings(1, 3, 40, 500, 2, true);
    SampledFields source =
        SampledFields.of(
            city.sites, motions, Coregionalisation.jayaramBaker(city.measures, true), settings);
    SimulationSettings expected = SimulationSettings.DEFAULT.withIndividualScatter(false);
    return new Simulation(city.portfolio(), expected).run(source, fields);
  }

  /** A thousand fields with the scatter of single buildings, factors included. */
  @Benchmark
  public Totals fields() {
    Coregionalisation model = Coregionalisation.lothBaker(made.measures);
    return simulation.run(
        SampledFields.of(made.sites, motions, model, FieldSettings.DEFAULT), FIELDS);
  }

  /** The analytic answer to one more version of a quake. */
  @Benchmark
  public Totals fast() {
    return fast.totals(Coregionalisation.lothBaker(made.measures), motions);
  }

  /** The same with everything prepared anew. */
  @Benchmark
  public Totals fastAnew() {
    return FastAnswer.of(made.portfolio(), made.measures, motions);
  }
}
