package haetae.app.openquake;

import haetae.world.InvalidValue;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Share of an asset's value that is lost in each state, by taxonomy. */
final class Consequences {
  private final Map<String, double[]> ratios = new HashMap<>();
  private final String name;

  private Consequences(String name) {
    this.name = name;
  }

  /** Nothing is lost. */
  static Consequences none() {
    return new Consequences("");
  }

  /** Reads rows of consequence {@code losses} for structural loss. */
  static Consequences read(Path file, List<String> states) {
    Consequences all = new Consequences(String.valueOf(file.getFileName()));
    try (CsvRows rows = CsvRows.open(file)) {
      int taxonomy = rows.get("taxonomy", "risk_id");
      int kind = rows.get("consequence");
      int type = rows.find("loss_type").orElse(-1);
      int[] columns = states.stream().mapToInt(rows::get).toArray();
      while (rows.advance()) {
        boolean structural = type < 0 || rows.text(type).equals("structural");
        if (rows.text(kind).equals("losses") && structural) {
          double[] ratio = new double[columns.length];
          for (int k = 0; k < columns.length; k++) {
            ratio[k] = rows.number(columns[k]);
          }
          all.ratios.put(rows.text(taxonomy), ratio);
        }
      }
    }
    if (all.ratios.isEmpty()) {
      throw new InvalidValue(
          all.name + " has no rows of consequence 'losses', loss_type 'structural'; expected some");
    }
    return all;
  }

  /** Whether any losses are asked for. */
  boolean any() {
    return !ratios.isEmpty();
  }

  /**
   * Ratios of the states beyond "none".
   *
   * @throws InvalidValue if losses are asked for and the taxonomy is missing
   */
  double[] ratios(String taxonomy, int states) {
    double[] ratio = ratios.get(taxonomy);
    if (ratio == null && any()) {
      throw new InvalidValue(
          name + " has no row for taxonomy '" + taxonomy + "'; it has " + ratios.keySet());
    }
    return ratio == null ? new double[states] : ratio;
  }
}
