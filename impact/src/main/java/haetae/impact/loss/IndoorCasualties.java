package haetae.impact.loss;

import haetae.impact.fragility.BuildingType;
import haetae.impact.fragility.FragilitySet;
import haetae.impact.table.ResourceTable;
import haetae.impact.table.ResourceTable.Row;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Share of the people in a building that is hurt, by severity (1: aid without hospital, 2:
 * hospital, 3: life in danger, 4: dead). Hazus 5.1 (FEMA 2022), earthquake model technical manual,
 * chapter on casualties. Complete damage is split by the share of buildings that collapse.
 *
 * <p>For masonry without reinforcement the table says 0.4 % of severity 2 in moderate damage, more
 * than the 0.2 % in extensive damage; it is taken as it stands.
 */
public final class IndoorCasualties {
  /** Grades of injury. */
  public static final int SEVERITIES = 4;

  private static final List<String> COLUMNS =
      List.of("severity1", "severity2", "severity3", "severity4");

  /** By type: {@code [state][severity - 1]}; the last state is complete with collapse. */
  private static final Map<BuildingType, double[][]> RATES = read();

  private IndoorCasualties() {}

  private static Map<BuildingType, double[][]> read() {
    List<String> states =
        List.of("none", "slight", "moderate", "extensive", "standing", "collapsed");
    Map<BuildingType, double[][]> rates = new EnumMap<>(BuildingType.class);
    for (Row row : ResourceTable.of(IndoorCasualties.class, "hazus-indoor-casualties.csv").rows()) {
      BuildingType type = BuildingType.parse(row.text("type"));
      double[] percent = row.numbers(COLUMNS);
      double[] shares =
          rates
              .computeIfAbsent(type, t -> new double[states.size()][SEVERITIES])[
              states.indexOf(row.text("state"))];
      for (int k = 0; k < SEVERITIES; k++) {
        shares[k] = percent[k] / 100;
      }
    }
    for (BuildingType type : BuildingType.values()) {
      rates.put(type, Objects.requireNonNull(rates.get(type.hazus())));
    }
    return rates;
  }

  /**
   * Share of the people inside who are hurt.
   *
   * @param state 0: none, 1: slight, … 4: complete
   * @param severity 1 to 4
   * @param collapseShare share of completely damaged buildings that collapse
   */
  public static double share(BuildingType type, int state, int severity, double collapseShare) {
    double[][] rates = Objects.requireNonNull(RATES.get(type));
    int complete = FragilitySet.HAZUS_STATES.size();
    double standing = rates[state][severity - 1];
    return state < complete
        ? standing
        : standing + collapseShare * (rates[complete + 1][severity - 1] - standing);
  }
}
