package haetae.hazard.felt;

import haetae.world.place.GeoPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Felt reports of one quake -> cells with intensity and deviation.
 *
 * @param originTime of the quake
 * @param predicted MMI to expect at a place, or NaN where there is no prediction
 */
public record FeltCells(
    FeltRules rules, GeoPoint epicentre, Instant originTime, ToDoubleFunction<GeoPoint> predicted) {

  /** The cells, in the order of their names. The order of the reports does not matter. */
  public List<FeltCell> of(Collection<FeltReport> reports) {
    Map<UtmCell, List<Map<FeltIndex, Double>>> byCell = new TreeMap<>();
    for (FeltReport report : kept(reports)) {
      byCell.computeIfAbsent(report.cell(), cell -> new ArrayList<>()).add(report.answers());
    }
    List<FeltCell> cells = new ArrayList<>();
    byCell.forEach((cell, answers) -> cell(cell, answers).ifPresent(cells::add));
    return cells;
  }

  private Optional<FeltCell> cell(UtmCell cell, List<Map<FeltIndex, Double>> answers) {
    double sum = CommunityIntensity.trimmedSum(answers, rules.trim());
    double cdi = CommunityIntensity.rounded(CommunityIntensity.fromSum(sum));
    boolean enough = answers.size() >= rules.leastResponses();
    double deviation = Math.abs(cdi - predicted.applyAsDouble(cell.centre()));
    if (!enough && deviation > rules.mostDeviation()) {
      return Optional.empty();
    }
    double sigma = CommunityIntensity.sigma(answers.size());
    return Optional.of(new FeltCell(cell, cell.centre(), cdi, sigma, answers.size(), enough));
  }

  /** Without those before the quake, too far away, and repeated by the same device. */
  private List<FeltReport> kept(Collection<FeltReport> reports) {
    List<FeltReport> inOrder =
        reports.stream()
            .filter(report -> !report.before(originTime) && near(report))
            .sorted(
                Comparator.comparing(FeltReport::minute)
                    .thenComparing(FeltReport::device)
                    .thenComparing(FeltReport::cell)
                    .thenComparing(report -> report.answers().toString()))
            .toList();
    Map<String, Instant> last = new HashMap<>();
    List<FeltReport> kept = new ArrayList<>();
    for (FeltReport report : inOrder) {
      Instant before = last.get(report.device());
      if (before == null || apart(before, report.minute())) {
        last.put(report.device(), report.minute());
        kept.add(report);
      }
    }
    return kept;
  }

  private boolean apart(Instant before, Instant after) {
    return Duration.between(before, after).compareTo(rules.repeatWithin()) > 0;
  }

  private boolean near(FeltReport report) {
    return report.cell().centre().distanceKm(epicentre) <= rules.mostDistanceKm();
  }
}
