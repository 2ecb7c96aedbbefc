package haetae.world.place;

import haetae.world.Check;
import haetae.world.InvalidValue;

/**
 * A box of degrees; the east may lie beyond the antimeridian (west above east).
 *
 * @param westDeg -180 to 180
 * @param southDeg -90 to 90, below the north
 * @param eastDeg -180 to 180
 * @param northDeg -90 to 90
 */
public record Bounds(double westDeg, double southDeg, double eastDeg, double northDeg) {
  public Bounds {
    Check.inRange("westDeg", westDeg, -180, 180, "degrees");
    Check.inRange("eastDeg", eastDeg, -180, 180, "degrees");
    Check.inRange("southDeg", southDeg, -90, 90, "degrees");
    Check.inRange("northDeg", northDeg, -90, 90, "degrees");
    if (southDeg >= northDeg) {
      throw new InvalidValue(
          "bounds reach from " + southDeg + " to " + northDeg + "° north; expected south < north");
    }
  }

  /** Whether a place lies inside or on the edge. */
  public boolean contains(double latDeg, double lonDeg) {
    boolean between =
        westDeg <= eastDeg
            ? lonDeg >= westDeg && lonDeg <= eastDeg
            : lonDeg >= westDeg || lonDeg <= eastDeg;
    return between && latDeg >= southDeg && latDeg <= northDeg;
  }
}
