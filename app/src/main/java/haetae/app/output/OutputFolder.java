package haetae.app.output;

import haetae.app.product.IntensityScale;
import haetae.app.product.MapProducts;
import haetae.app.product.ShakingFiles;
import haetae.app.replay.EventHistory;
import haetae.app.replay.Replay;
import haetae.app.replay.ReplayResult;
import haetae.app.report.ReplayReport;
import haetae.hazard.shaking.LiveMaps;
import haetae.hazard.shaking.ShakingVersion;
import haetae.response.alert.CapSettings;
import haetae.signal.format.QuakeMlWriter;
import haetae.world.InvalidValue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The folder a replay writes to. Every file is written beside its place and then moved there whole.
 */
public record OutputFolder(Path folder) {
  /** Version of the program, as said in QuakeML. */
  public static final String PROGRAM = "haetae 0.1.0";

  /**
   * The folder, made where it is missing.
   *
   * @throws InvalidValue if it cannot be made
   */
  public static OutputFolder at(Path folder) {
    try {
      Files.createDirectories(folder);
      return new OutputFolder(folder);
    } catch (IOException e) {
      throw new InvalidValue("--out " + folder + " cannot be made: " + e.getMessage(), e);
    }
  }

  /**
   * Writes all files of a replay.
   *
   * @param maps made its shaking maps
   * @param voice who speaks in its alerts; empty: there is no city, and no alert
   */
  public void write(Replay.Outcome outcome, LiveMaps maps, Optional<CapSettings> voice)
      throws IOException {
    ReplayResult result = outcome.result();
    text("summary.json", SummaryJson.of(result, outcome.timing()));
    text("timeline.jsonl", TimelineJson.of(result));
    text("stations.csv", StationsCsv.of(result.stations()));
    text("shaking-versions.jsonl", ShakingVersionsJson.of(outcome.shaking()));
    if (outcome.impacts().city().isPresent()) {
      text("impact-versions.jsonl", ImpactVersionsJson.of(outcome.impacts()));
    }
    if (voice.isPresent()) {
      AlertFiles.write(result.alerts(), voice.get(), folder.resolve("alerts"));
    }
    ReplayImpacts impacts = ReplayImpacts.of(outcome, maps);
    text(
        "report.html", new ReplayReport().html(result, outcome.shaking(), maps, impacts.byQuake()));
    quakeMl(result.events());
    shaking(outcome, maps);
    impacts.write(folder.resolve("impact"));
  }

  /**
   * Writes the last map of each quake on the finer grid: of the largest quake into {@code
   * shaking/}, of others into a folder of their own below it.
   */
  private void shaking(Replay.Outcome outcome, LiveMaps maps) throws IOException {
    List<ShakingVersion> last =
        outcome.shaking().kept().values().stream()
            .map(List::getLast)
            .sorted(
                Comparator.comparingDouble((ShakingVersion v) -> -v.map().event().magnitude())
                    .thenComparing(v -> v.quake().id()))
            .toList();
    for (ShakingVersion version : last) {
      Path into = folder.resolve("shaking");
      into = version.equals(last.getFirst()) ? into : into.resolve(version.quake().id());
      ShakingFiles.write(MapProducts.of(version, maps.finer(version)), IntensityScale.KMA, into);
    }
  }

  /** Writes {@code events.quakeml} with the last version of each event. */
  public void quakeMl(List<EventHistory> events) throws IOException {
    Path part = folder.resolve("events.quakeml.part");
    try (OutputStream out = Files.newOutputStream(part)) {
      QuakeMlWriter.write(events.stream().map(EventHistory::last).toList(), PROGRAM, out);
    }
    move(part, "events.quakeml");
  }

  /** Writes one text file whole. */
  public void text(String name, String content) throws IOException {
    Path part = folder.resolve(name + ".part");
    Files.writeString(part, content, StandardCharsets.UTF_8);
    move(part, name);
  }

  private void move(Path part, String name) throws IOException {
    Files.move(part, folder.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }
}
