package haetae.app.openquake;

import haetae.impact.fragility.FragilitySet;
import haetae.world.InvalidValue;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which fragility function stands for each taxonomy: its own name, or a table's word. */
final class TaxonomyMapping {
  private TaxonomyMapping() {}

  static Map<String, String> of(JobFile job, Exposure exposure, FragilitySet fragilities) {
    Map<String, String> table = new HashMap<>();
    for (Path file : job.files("taxonomy_mapping_csv")) {
      read(file, table);
    }
    Map<String, String> out = new HashMap<>();
    List<String> missing =
        exposure.taxonomies().stream()
            .filter(taxonomy -> {
              String id = table.getOrDefault(taxonomy, taxonomy);
              out.put(taxonomy, id);
              return fragilities.find(id).isEmpty();
            })
            .toList();
    if (!missing.isEmpty()) {
      throw new InvalidValue(
          "no fragility function for "
              + missing.size()
              + " taxonomies of the exposure: "
              + missing.stream().limit(10).toList()
              + "; "
              + fragilities.name()
              + " has "
              + fragilities.classes().stream().limit(10).map(c -> c.id()).toList());
    }
    return out;
  }

  private static void read(Path file, Map<String, String> table) {
    try (CsvRows rows = CsvRows.open(file)) {
      int taxonomy = rows.get("taxonomy");
      int id = rows.get("conversion", "risk_id");
      int weight = rows.find("weight").orElse(-1);
      while (rows.advance()) {
        if (weight >= 0 && rows.number(weight) != 1) {
          throw rows.fault(
              "weight is " + rows.text(weight) + "; expected 1, mixtures are not read");
        }
        table.put(rows.text(taxonomy), rows.text(id));
      }
    }
  }
}
