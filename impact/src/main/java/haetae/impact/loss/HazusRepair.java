package haetae.impact.loss;

import haetae.impact.fragility.FragilitySet;
import haetae.impact.table.ResourceTable;
import haetae.impact.table.ResourceTable.Row;
import haetae.world.building.Use;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code hazus-repair.csv} by use instead of occupancy class. */
final class HazusRepair {
  /** States of Hazus with "none" before them. */
  static final int STATES = FragilitySet.HAZUS_STATES.size() + 1;

  private HazusRepair() {}

  /** By use and state of the columns with that ending, times the scale; none: 0. */
  static Map<Use, double[]> byUse(String ending, double scale) {
    List<String> columns = new ArrayList<>();
    FragilitySet.HAZUS_STATES.forEach(state -> columns.add(state + ending));
    Map<String, double[]> byOccupancy = new HashMap<>();
    for (Row row : ResourceTable.of(HazusRepair.class, "hazus-repair.csv").rows()) {
      double[] values = row.numbers(columns);
      double[] withNone = new double[STATES];
      for (int k = 0; k < values.length; k++) {
        withNone[k + 1] = values[k] * scale;
      }
      byOccupancy.put(row.text("occupancy"), withNone);
    }
    Map<Use, double[]> table = new EnumMap<>(Use.class);
    for (Use use : Use.values()) {
      double[] row = byOccupancy.get(use.hazus());
      if (row == null) {
        throw new IllegalStateException("hazus-repair.csv has no row " + use.hazus());
      }
      table.put(use, row);
    }
    return table;
  }
}
