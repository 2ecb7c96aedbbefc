package haetae.app.cli;

import haetae.app.impact.WholeFiles;
import haetae.app.openquake.JobFiles;
import haetae.app.openquake.JobResult;
import haetae.app.openquake.OpenQuakeJob;
import haetae.app.openquake.OpenQuakeRun;
import haetae.world.InvalidValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
      names = "--openquake",
      paramLabel = "JOB.ini",
      description = "a scenario_damage job of OpenQuake")
  @Nullable Path openquake;

  @Option(
      names = "--fields",
      paramLabel = "N",
      description = "ground-motion fields (default: the job's, or 1000)")
  int fields;

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
    if (fields < 0 || fields > 10_000_000) {
      throw new InvalidValue("--fields is " + fields + "; expected 1 to 10,000,000");
    }
    Path job = openquake;
    if (job == null) {
      throw new InvalidValue("nothing to do; expected --openquake JOB.ini");
    }
    openQuake(job);
    return 0;
  }

  private void openQuake(Path ini) throws IOException {
    WholeFiles files = WholeFiles.in(out);
    long began = System.nanoTime();
    OpenQuakeJob job = OpenQuakeJob.read(ini);
    note(
        String.format(
            Locale.ROOT,
            "%,d assets read in %.2f s",
            job.assets(),
            (System.nanoTime() - began) * 1e-9));
    job.notes().forEach(this::note);
    int count = fields > 0 ? fields : job.fields();
    ProgressBar bar = new ProgressBar(System.err, quiet, "fields", "fields", count);
    int threads = Runtime.getRuntime().availableProcessors();
    JobResult result =
        new OpenQuakeRun(job, threads)
            .run(fields, seed == null ? job.seed() : seed, p -> bar.at(p.done()));
    bar.done();
    if (result.dropped() > 0) {
      note(result.dropped() + " assets have no site near enough; left out");
    }
    new JobFiles(result).write(files);
    note(String.format(Locale.ROOT, "computed in %.0f ms → %s", result.computeMs(), out));
  }

  private void note(String line) {
    if (!quiet) {
      System.err.println("haetae: " + line);
    }
  }
}
