package haetae.impact.network;

import haetae.impact.fragility.FragilityClass;
import haetae.impact.fragility.FragilitySet;
import haetae.impact.fragility.LognormalCurve;
import haetae.impact.table.ResourceTable;
import haetae.impact.table.ResourceTable.Row;
import haetae.world.shaking.IntensityMeasure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fragility classes of lifelines by name: electric power ({@code substation-medium-anchored}, …),
 * bridges ({@code HWB5}), tunnels ({@code tunnel-bored}). Hazus 5.1 (FEMA 2022). Tunnels know two
 * states only; the worse ones do not occur by shaking.
 */
public final class LifelineClasses {
  private static final double TUNNEL_BETA = 0.6;
  private static final Map<String, FragilityClass> ALL = all();

  private LifelineClasses() {}

  private static Map<String, FragilityClass> all() {
    Map<String, FragilityClass> all = new LinkedHashMap<>();
    for (Row row : ResourceTable.of(LifelineClasses.class, "hazus-power.csv").rows()) {
      put(all, row.text("component"), IntensityMeasure.PGA, power(row));
    }
    for (BridgeClass bridge : BridgeClass.all()) {
      put(all, bridge.id(), IntensityMeasure.SA10, bridge.curve());
    }
    for (Row row : ResourceTable.of(LifelineClasses.class, "hazus-tunnels.csv").rows()) {
      double[] medians = row.numbers(List.of("slightG", "moderateG"));
      LognormalCurve curve = LognormalCurve.of(medians, new double[] {TUNNEL_BETA, TUNNEL_BETA});
      put(all, row.text("tunnel"), IntensityMeasure.PGA, curve);
    }
    return Collections.unmodifiableMap(all);
  }

  private static LognormalCurve power(Row row) {
    return LognormalCurve.of(
        row.numbers(FragilitySet.HAZUS_STATES.stream().map(state -> state + "G").toList()),
        row.numbers(FragilitySet.HAZUS_STATES.stream().map(state -> state + "Beta").toList()));
  }

  private static void put(
      Map<String, FragilityClass> all, String id, IntensityMeasure measure, LognormalCurve curve) {
    all.put(id, new FragilityClass(id, measure, curve, 0));
  }

  /** All classes by name, in the order of the tables. */
  public static Map<String, FragilityClass> byName() {
    return ALL;
  }

  /** The class of a name. */
  public static Optional<FragilityClass> find(String id) {
    return Optional.ofNullable(ALL.get(id));
  }
}
