package haetae.hazard.field;

import haetae.world.Check;
import haetae.world.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * Places where the field is wanted, shared by all measures. Any order and any shape; rows of a grid
 * one after another are the quickest. The arrays belong to this object; nobody changes them.
 */
public final class Targets {
  public final double[] latDeg;
  public final double[] lonDeg;
  private volatile @Nullable TargetTree tree;

  /** Takes over the arrays, which must be of one length. */
  public Targets(double[] latDeg, double[] lonDeg) {
    if (latDeg.length != lonDeg.length) {
      throw new InvalidValue(
          "targets have " + lonDeg.length + " longitudes; expected " + latDeg.length);
    }
    for (int i = 0; i < latDeg.length; i++) {
      Check.inRange("latDeg of target " + i, latDeg[i], -90, 90, "degrees");
      Check.inRange("lonDeg of target " + i, lonDeg[i], -180, 180, "degrees");
    }
    this.latDeg = latDeg;
    this.lonDeg = lonDeg;
  }

  /** Number of places. */
  public int size() {
    return latDeg.length;
  }

  /** The places sorted into boxes; made once. */
  TargetTree tree() {
    TargetTree made = tree;
    if (made == null) {
      made = new TargetTree(this);
      tree = made;
    }
    return made;
  }
}
