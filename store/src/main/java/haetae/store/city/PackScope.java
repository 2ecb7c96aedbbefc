package haetae.store.city;

import haetae.store.city.table.FaultSink;
import haetae.world.place.Bounds;
import java.util.Map;

/**
 * What the rows of a pack are held against.
 *
 * @param bounds every place lies inside
 * @param districts place in the list by code; empty if the districts could not be read
 * @param districtsKnown whether a code that is not in the map is wrong
 * @param warnings what is odd, but no fault
 */
record PackScope(
    Bounds bounds,
    Map<String, Integer> districts,
    boolean districtsKnown,
    FaultList faults,
    FaultList warnings) {
  /** Where nothing is known: the whole Earth. */
  static final Bounds EARTH = new Bounds(-180, -90, 180, 90);

  FaultSink faults(String file) {
    return faults.in(file);
  }

  FaultSink warnings(String file) {
    return warnings.in(file);
  }

  PackScope withDistricts(Map<String, Integer> codes, boolean known) {
    return new PackScope(bounds, Map.copyOf(codes), known, faults, warnings);
  }

  /** The same with a margin round the bounds, degrees. */
  PackScope widened(double marginDeg) {
    Bounds wide =
        new Bounds(
            bounds.westDeg() - bounds.eastDeg() > -360 + 2 * marginDeg
                ? turned(bounds.westDeg() - marginDeg)
                : -180,
            Math.max(-90, bounds.southDeg() - marginDeg),
            bounds.westDeg() - bounds.eastDeg() > -360 + 2 * marginDeg
                ? turned(bounds.eastDeg() + marginDeg)
                : 180,
            Math.min(90, bounds.northDeg() + marginDeg));
    return new PackScope(wide, districts, districtsKnown, faults, warnings);
  }

  private static double turned(double lonDeg) {
    return lonDeg > 180 ? lonDeg - 360 : lonDeg < -180 ? lonDeg + 360 : lonDeg;
  }
}
