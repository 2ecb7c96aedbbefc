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

  /** Where nothing is held against anything, to learn what columns a table has. */
  static PackScope anywhere() {
    return new PackScope(EARTH, Map.of(), false, new FaultList(), new FaultList());
  }

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
    double wideDeg = Math.IEEEremainder(bounds.eastDeg() - bounds.westDeg() - 180, 360) + 180;
    boolean round = bounds.equals(EARTH) || wideDeg + 2 * marginDeg >= 360;
    Bounds wide =
        new Bounds(
            round ? -180 : turned(bounds.westDeg() - marginDeg),
            Math.max(-90, bounds.southDeg() - marginDeg),
            round ? 180 : turned(bounds.eastDeg() + marginDeg),
            Math.min(90, bounds.northDeg() + marginDeg));
    return new PackScope(wide, districts, districtsKnown, faults, warnings);
  }

  private static double turned(double lonDeg) {
    return lonDeg > 180 ? lonDeg - 360 : lonDeg < -180 ? lonDeg + 360 : lonDeg;
  }
}
