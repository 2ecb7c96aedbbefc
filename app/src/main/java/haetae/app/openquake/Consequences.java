package haetae.app.openquake;

import haetae.world.InvalidValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Consequences of states of damage: rows {@code taxonomy (or risk_id), consequence, loss_type, one
 * factor per limit state}. Keyed by {@link Key}; a factor is of the value ({@code losses}), of the
 * buildings ({@code collapsed}, {@code non_operational}) or of the people present.
 */
final class Consequences {
  private static final List<String> OF_VALUE = List.of("losses");
  private static final List<String> OF_BUILDINGS = List.of("collapsed", "non_operational");
  private static final List<String> OF_PEOPLE =
      List.of("injured", "fatalities", "homeless", "affectedpop");

  /** Whose factors. */
  record Key(String tag, String consequence, String lossType) {}

  private final boolean byRiskId;
  private final Map<Key, double[]> factors = new LinkedHashMap<>();

  private Consequences(boolean byRiskId) {
    this.byRiskId = byRiskId;
  }

  static Consequences none() {
    return new Consequences(false);
  }

  /** Reads the file that {@code consequence_file = {'taxonomy': FILE}} names. */
  static Consequences read(JobIni ini, List<String> states) {
    if (ini.find("consequence_file").isEmpty()) {
      return none();
    }
    Map<String, String> files = ini.dictionary("consequence_file");
    if (files.size() != 1 || !(files.containsKey("taxonomy") || files.containsKey("risk_id"))) {
      throw ini.wrong("consequence_file", "one of {'taxonomy': FILE}, {'risk_id': FILE}");
    }
    Consequences all = new Consequences(files.containsKey("risk_id"));
    String tag = files.keySet().iterator().next();
    Path path = ini.beside(String.valueOf(files.get(tag)));
    all.readTable(JobFile.of(path), tag, states);
    return all;
  }

  private void readTable(JobFile file, String tag, List<String> states) {
    CsvRows rows = new CsvRows(file);
    int key = rows.find(tag).or(() -> rows.find("taxonomy")).orElseGet(() -> rows.column(tag));
    int consequence = rows.column("consequence");
    int lossType = rows.find("loss_type").orElse(-1);
    int[] columns = states.stream().mapToInt(rows::column).toArray();
    while (rows.next()) {
      String what = rows.text(consequence);
      if (!known(what)) {
        List<String> all = new ArrayList<>(OF_VALUE);
        all.addAll(OF_BUILDINGS);
        all.addAll(OF_PEOPLE);
        throw rows.fault("consequence is '" + what + "'; expected one of " + all);
      }
      double[] row = Arrays.stream(columns).mapToDouble(rows::number).toArray();
      String type = lossType < 0 ? "structural" : rows.text(lossType);
      if (factors.put(new Key(rows.text(key), what, type), row) != null) {
        throw rows.fault("this " + tag + ", consequence and loss_type stand twice; expected once");
      }
    }
  }

  private static boolean known(String what) {
    return OF_VALUE.contains(what) || OF_BUILDINGS.contains(what) || OF_PEOPLE.contains(what);
  }

  static boolean ofPeople(String what) {
    return OF_PEOPLE.contains(what);
  }

  static boolean ofBuildings(String what) {
    return OF_BUILDINGS.contains(what);
  }

  /** Whether the key is the fragility function, not the taxonomy of the asset. */
  boolean byRiskId() {
    return byRiskId;
  }

  boolean isEmpty() {
    return factors.isEmpty();
  }

  /** Kinds of consequence of a loss type. */
  List<String> kinds(String lossType) {
    return factors.keySet().stream()
        .filter(key -> key.lossType.equals(lossType))
        .map(Key::consequence)
        .distinct()
        .toList();
  }

  /**
   * Factors of the limit states.
   *
   * @throws InvalidValue if the file has none for the tag
   */
  double[] get(String tag, String consequence, String lossType) {
    double[] row = factors.get(new Key(tag, consequence, lossType));
    if (row == null) {
      throw new InvalidValue(
          "no consequence '"
              + consequence
              + "' of "
              + lossType
              + " for taxonomy '"
              + tag
              + "' in the consequence file; expected a row for every taxonomy of the exposure");
    }
    return row;
  }
}
