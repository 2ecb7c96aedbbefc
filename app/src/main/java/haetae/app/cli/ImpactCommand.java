package haetae.app.cli;

import haetae.app.impact.Assessment;
import haetae.app.impact.CityFolder;
import haetae.app.impact.CityImpact;
import haetae.app.impact.CityShaking;
import haetae.app.impact.ImpactFiles;
import haetae.app.impact.ShakingFolder;
import haetae.app.impact.WholeFiles;
import haetae.app.openquake.JobFiles;
import haetae.app.openquake.JobResult;
import haetae.app.openquake.OpenQuakeJob;
import haetae.app.openquake.OpenQuakeRun;
import haetae.app.shake.ShakeFiles;
import haetae.app.shake.ShakePlan;
import haetae.hazard.shaking.ShakingVersion;
import haetae.impact.ImpactSettings;
import haetae.impact.ImpactVersion;
import haetae.impact.PreparedCity;
import haetae.impact.engine.SimulationProgress;
import haetae.impact.engine.Totals;
import haetae.impact.exposure.PortfolioSettings;
import haetae.world.Check;
import haetae.world.InvalidValue;
import haetae.world.city.City;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./haetae impact}: what an earthquake does to a city, with ranges. */
@Command(
    name = "impact",
    mixinStandardHelpOptions = true,
    description = {
      "지진이 도시의 건물과 사람에게 미치는 영향을 범위와 함께 셈합니다.",
      "Damage, people and loss in a city after an earthquake, with ranges; runs OpenQuake's scenario"
          + " damage jobs as they are."
    })
final class ImpactCommand implements Callable<Integer> {
  @Option(
      names = "--event",
      paramLabel = "FILE",
      description = "event.xml of ShakeMap: the quake is mapped over the city first")
  @Nullable Path event;

  @Option(
      names = "--shaking",
      paramLabel = "DIR",
      description = "a folder written by shake or replay: grid.csv and summary.json")
  @Nullable Path shaking;

  @Option(
      names = "--openquake",
      paramLabel = "JOB.ini",
      description = "a scenario_damage job of OpenQuake")
  @Nullable Path openquake;

  @Option(
      names = "--city",
      paramLabel = "DIR|NAME",
      defaultValue = CityFolder.USUAL,
      description = "folder of a city pack, or a built-in one (default ${DEFAULT-VALUE})")
  String city = CityFolder.USUAL;

  @Option(
      names = "--rupture",
      paramLabel = "FILE",
      description = "fault, with --event: rupture.json, GeoJSON or text")
  @Nullable Path rupture;

  @Option(
      names = "--observations",
      arity = "1..*",
      paramLabel = "FILE",
      description = "with --event: stationlist.xml or .json, dyfi_dat.xml")
  List<Path> observations = new ArrayList<>();

  @Option(
      names = "--sites",
      paramLabel = "FILE",
      description = "with --event: Vs30, m/s, in place of the city's districts")
  @Nullable Path sites;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "with --event: settings of a region (TOML) or model.conf of ShakeMap")
  @Nullable Path config;

  @Mixin PeopleOptions people = new PeopleOptions();

  @Option(
      names = "--fields",
      paramLabel = "N",
      description = "ground-motion fields (default: the job's, or 1000)")
  @Nullable Integer fields;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "same seed, same answer (default: the job's, or 1)")
  @Nullable Long seed;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "folder to write to")
  Path out = Path.of(".");

  @Option(names = "--quiet", description = "no progress on the terminal, only errors")
  boolean quiet;

  @Override
  public Integer call() throws IOException {
    check();
    Path job = openquake;
    if (job != null) {
      openQuake(job);
    } else {
      city();
    }
    return 0;
  }

  private void check() {
    if (fields != null) {
      Check.inRange("--fields", fields, 1, 10_000_000, "fields");
    }
    people.check();
    long given = Stream.of(event, shaking, openquake).filter(Objects::nonNull).count();
    if (given != 1) {
      throw new InvalidValue(
          given + " inputs given; expected one of --event, --shaking and --openquake");
    }
    boolean forEvent =
        !observations.isEmpty() || Stream.of(rupture, sites, config).anyMatch(Objects::nonNull);
    if (event == null && forEvent) {
      throw new InvalidValue(
          "--rupture, --observations, --sites and --config say more of an --event; expected none"
              + " without one");
    }
  }

  private void city() throws IOException {
    City pack = CityFolder.read(city);
    note(String.format(Locale.ROOT, "%s: %,d buildings", city, pack.buildings().size()));
    ShakingVersion map = map(pack);
    long start = seed == null ? 1 : seed;
    ImpactSettings settings = ImpactSettings.DEFAULT.withSeed(start);
    Optional<PortfolioSettings> when = people.at(pack.info().zone(), map.quake().origin().time());
    PreparedCity prepared =
        new PreparedCity(
            pack, when.map(settings::withPeople).orElse(settings), CityFolder.fragilities(city));
    int count = fields == null ? Assessment.USUAL_FIELDS : fields;
    int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 64);
    ProgressBar bar = new ProgressBar(System.err, quiet, "fields", "fields", count);
    CityImpact impact =
        new Assessment(prepared, count, start, threads).of(map, shakenBy(map), watcher(bar));
    bar.done();
    ImpactFiles.write(impact, out);
    note(String.format(Locale.ROOT, "computed in %.0f ms → %s", impact.computeMs(), out));
  }

  private Assessment.Watcher watcher(ProgressBar bar) {
    return new Assessment.Watcher() {
      @Override
      public void first(ImpactVersion answer, double ms) {
        note(
            String.format(
                Locale.ROOT,
                "analytic answer and %d facilities after %.0f ms: %.0f buildings moderately damaged"
                    + " or worse",
                answer.facilities().size(),
                ms,
                damaged(answer.totals())));
      }

      @Override
      public void more(SimulationProgress progress) {
        bar.at(progress.done());
      }
    };
  }

  private static double damaged(Totals totals) {
    return totals.city("buildings.moderate").mean()
        + totals.city("buildings.extensive").mean()
        + totals.city("buildings.complete").mean();
  }

  private ShakingVersion map(City pack) {
    Path folder = shaking;
    if (folder != null) {
      return ShakingFolder.read(folder);
    }
    ShakePlan plan = ShakePlan.read(config);
    plan.notes().forEach(this::note);
    ShakeFiles files =
        ShakeFiles.read(
            Objects.requireNonNull(event),
            null,
            rupture,
            observations,
            List.of(),
            sites,
            plan.vs30Mps());
    files.observed().notes().forEach(this::note);
    return CityShaking.map(pack, plan, files, sites != null);
  }

  private String shakenBy(ShakingVersion map) {
    if (shaking != null) {
      return "map of " + shaking.getFileName();
    }
    long observed = map.map().stations().size();
    return (map.map().rupture().finite() ? "finite fault, " : "point source, ")
        + map.map().method().motionModel()
        + (observed > 0 ? ", " + observed + " observations" : ", no observations");
  }

  private void openQuake(Path ini) throws IOException {
    long began = System.nanoTime();
    OpenQuakeJob job = OpenQuakeJob.read(ini);
    note(
        String.format(
            Locale.ROOT,
            "%,d assets read in %.2f s",
            job.assets(),
            (System.nanoTime() - began) * 1e-9));
    job.notes().forEach(this::note);
    int count = fields == null ? job.fields() : fields;
    ProgressBar bar = new ProgressBar(System.err, quiet, "fields", "fields", count);
    int threads = Runtime.getRuntime().availableProcessors();
    JobResult result =
        new OpenQuakeRun(job, threads)
            .run(count, seed == null ? job.seed() : seed, p -> bar.at(p.done()));
    bar.done();
    if (result.dropped() > 0) {
      note(result.dropped() + " assets have no site near enough; left out");
    }
    new JobFiles(result).write(WholeFiles.in(out));
    note(String.format(Locale.ROOT, "computed in %.0f ms → %s", result.computeMs(), out));
  }

  private void note(String line) {
    if (!quiet) {
      System.err.println("haetae: " + line);
    }
  }
}
