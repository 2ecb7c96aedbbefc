package haetae.app.output;

import haetae.app.flow.AssessedImpact;
import haetae.app.impact.Assessment;
import haetae.app.impact.CityImpact;
import haetae.app.impact.ImpactFiles;
import haetae.app.replay.Replay;
import haetae.hazard.shaking.LiveMaps;
import haetae.hazard.shaking.ShakingVersion;
import haetae.impact.ImpactVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the quakes of a replay did to its city: the last map of each on the finer grid, by
 * simulation. A quake whose map reaches no building is left out.
 */
final class ReplayImpacts {
  private final List<CityImpact> impacts;

  private ReplayImpacts(List<CityImpact> impacts) {
    this.impacts = impacts;
  }

  /**
   * Works them out, the largest quake first.
   *
   * @param maps made the replay's maps
   */
  static ReplayImpacts of(Replay.Outcome outcome, LiveMaps maps) {
    List<CityImpact> impacts = new ArrayList<>();
    outcome
        .impacts()
        .city()
        .map(Assessment::usual)
        .ifPresent(assessment ->
            outcome.impacts().last().values().stream()
                .map(AssessedImpact::version)
                .filter(ReplayImpacts::reaches)
                .map(version -> outcome.shaking().of(version.quake().id()).getLast())
                .sorted(
                    Comparator.comparingDouble((ShakingVersion v) -> -v.map().event().magnitude())
                        .thenComparing(v -> v.quake().id()))
                .forEach(version -> impacts.add(impact(assessment, version, maps))));
    return new ReplayImpacts(impacts);
  }

  private static boolean reaches(ImpactVersion version) {
    return version.basis().cellsOutside() < version.basis().cells();
  }

  private static CityImpact impact(Assessment assessment, ShakingVersion version, LiveMaps maps) {
    ShakingVersion finer = new ShakingVersion(version.quake(), version.at(), maps.finer(version));
    String shakenBy =
        version.map().method().motionModel()
            + ", "
            + version.map().stations().size()
            + " stations, "
            + version.finalStations()
            + " with a final peak";
    return assessment.of(finer, shakenBy, Assessment.Watcher.NOBODY);
  }

  /** By quake. */
  Map<String, CityImpact> byQuake() {
    return impacts.stream()
        .collect(Collectors.toMap(i -> i.shaking().quake().id(), Function.identity()));
  }

  /** The largest quake into the folder, others into a folder of their own below it. */
  void write(Path folder) throws IOException {
    for (CityImpact impact : impacts) {
      boolean largest = impact.equals(impacts.getFirst());
      ImpactFiles.write(impact, largest ? folder : folder.resolve(impact.shaking().quake().id()));
    }
  }
}
