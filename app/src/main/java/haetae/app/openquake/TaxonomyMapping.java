package haetae.app.openquake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Taxonomies of the exposure -> fragility functions with weights: a CSV of {@code taxonomy,
 * conversion} (or {@code risk_id}) and, optionally, {@code weight}; without one a taxonomy is its
 * own function.
 */
final class TaxonomyMapping {
  /** A function and its share. */
  record Share(String riskId, double weight) {}

  private final Map<String, List<Share>> shares = new LinkedHashMap<>();
  private final boolean identity;

  private TaxonomyMapping(boolean identity) {
    this.identity = identity;
  }

  static TaxonomyMapping read(JobIni ini) {
    List<java.nio.file.Path> files = ini.files("taxonomy_mapping_csv");
    TaxonomyMapping mapping = new TaxonomyMapping(files.isEmpty());
    files.forEach(file -> mapping.readTable(JobFile.of(file)));
    return mapping;
  }

  private void readTable(JobFile file) {
    CsvRows rows = new CsvRows(file);
    int taxonomy = rows.column("taxonomy");
    int riskId = rows.find("risk_id").orElseGet(() -> rows.column("conversion"));
    int weight = rows.find("weight").orElse(-1);
    while (rows.next()) {
      double share = weight < 0 ? 1 : rows.number(weight);
      shares
          .computeIfAbsent(rows.text(taxonomy), t -> new ArrayList<>())
          .add(new Share(rows.text(riskId), share));
    }
    shares.forEach((name, list) -> {
      double sum = list.stream().mapToDouble(Share::weight).sum();
      if (Math.abs(sum - 1) > 1e-3) {
        throw new haetae.world.InvalidValue(
            file.name() + ": weights of " + name + " add up to " + sum + "; expected 1");
      }
    });
  }

  /** Functions of a taxonomy; none if the mapping does not name it. */
  List<Share> of(String taxonomy) {
    return identity ? List.of(new Share(taxonomy, 1)) : shares.getOrDefault(taxonomy, List.of());
  }
}
