package haetae.app.cli;

import haetae.app.motion.MotionTable;
import haetae.app.motion.ScenarioTable;
import haetae.app.output.OutputFolder;
import haetae.hazard.motion.GroundMotionModel;
import haetae.hazard.motion.GroundMotionModels;
import haetae.world.InvalidValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./haetae motion}: ground-motion models over a table of scenarios. */
@Command(
    name = "motion",
    mixinStandardHelpOptions = true,
    description = {
      "지진동 예측식을 시나리오 표에 적용합니다.",
      "Predicts ground motion for a table of scenarios: per model and measure (a column such as",
      "pga, pgv, 0.3) the median (g; PGV in cm/s; MMI as it is) and its tau, phi and sigma."
    },
    footer = {
      "",
      "Columns: rup_mag, site_vs30 and the distances of the model (dist_rrup, dist_rjb, dist_repi,",
      "dist_rhypo) are needed; rup_rake, rup_dip, rup_ztor, rup_width, rup_hypo_depth, dist_rx,",
      "dist_ry0, site_vs30measured, site_z1pt0 (m), site_z2pt5 (km) are read where present."
    })
final class MotionCommand implements Callable<Integer> {
  @Option(
      names = "--model",
      paramLabel = "M",
      split = ",",
      required = true,
      description =
          "names, comma between: ASK14, BSSA14-HighQ, CY14-Japan ...; add -larger for "
              + "the larger of two horizontals instead of RotD50; a wrong name lists all")
  List<String> models = List.of();

  @Option(
      names = "--scenarios",
      paramLabel = "FILE",
      required = true,
      description = "CSV, a scenario per line, columns as in OpenQuake's verification tables")
  Path scenarios = Path.of(".");

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "CSV to write")
  Path out = Path.of(".");

  @Option(names = "--quiet", description = "no notes on the terminal, only errors")
  boolean quiet;

  @Override
  public Integer call() throws IOException {
    List<GroundMotionModel> chosen = models.stream().map(GroundMotionModels::get).toList();
    if (chosen.stream().map(GroundMotionModel::id).distinct().count() != chosen.size()) {
      throw new InvalidValue("--model " + models + " names a model twice; expected each once");
    }
    ScenarioTable table = ScenarioTable.read(scenarios);
    String csv = new MotionTable(table, chosen).csv();
    Path folder = Optional.ofNullable(out.toAbsolutePath().getParent()).orElse(Path.of("."));
    OutputFolder.at(folder).text(String.valueOf(out.getFileName()), csv);
    if (!quiet) {
      table.unread().forEach(column -> System.err.println("note: column '" + column + "' unread"));
      System.err.println(table.rows().size() + " scenarios, " + chosen.size() + " models: " + out);
    }
    return 0;
  }
}
