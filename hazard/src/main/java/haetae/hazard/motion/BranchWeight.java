package haetae.hazard.motion;

import haetae.world.Check;

/** How much a branch of a {@link LogicTree} counts; weights need not sum to 1. */
@FunctionalInterface
public interface BranchWeight {
  /** Weight, 0 or more, for a magnitude and a distance from the rupture. */
  double at(double magnitude, double rrupKm);

  /** The same weight everywhere. */
  static BranchWeight constant(double weight) {
    Check.inRange("weight", weight, 0, 1e6, "");
    return (magnitude, rrupKm) -> weight;
  }

  /**
   * One weight for large and near quakes, another for small or distant ones, linear in between.
   *
   * @param strong weight from {@code largeMagnitude} up and to {@code nearKm}
   * @param weak weight below {@code smallMagnitude} or beyond {@code farKm}
   */
  record Tapered(
      double strong,
      double weak,
      double smallMagnitude,
      double largeMagnitude,
      double nearKm,
      double farKm)
      implements BranchWeight {
    /** Bounds of SCIENCE section 6.4: M 4.0 to 4.5 and 100 to 150 km. */
    public static Tapered of(double strong, double weak) {
      return new Tapered(strong, weak, 4.0, 4.5, 100, 150);
    }

    public Tapered {
      Check.inRange("strong", strong, 0, 1e6, "");
      Check.inRange("weak", weak, 0, 1e6, "");
      Check.inRange("smallMagnitude", smallMagnitude, -2, 10, "");
      Check.inRange("largeMagnitude", largeMagnitude, Math.nextUp(smallMagnitude), 10, "");
      Check.inRange("nearKm", nearKm, 0, 20_000, "km");
      Check.inRange("farKm", farKm, Math.nextUp(nearKm), 20_000, "km");
    }

    @Override
    public double at(double magnitude, double rrupKm) {
      double large = (magnitude - smallMagnitude) / (largeMagnitude - smallMagnitude);
      double near = (farKm - rrupKm) / (farKm - nearKm);
      double share = Math.min(Math.max(Math.min(large, near), 0), 1);
      return weak + (strong - weak) * share;
    }
  }
}
