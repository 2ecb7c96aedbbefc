package haetae.hazard.rupture;

import java.util.OptionalDouble;

/** How a fault slips, as the NGA-West2 models class it by rake; limits belong to strike-slip. */
public enum FaultStyle {
  /** 30° &lt; rake &lt; 150°. */
  REVERSE,
  /** -150° &lt; rake &lt; -30°. */
  NORMAL,
  /** The rest. */
  STRIKE_SLIP,
  /** Rake not known. */
  UNSPECIFIED;

  /** The style of a rake, degrees. */
  public static FaultStyle of(OptionalDouble rakeDeg) {
    return rakeDeg.isPresent() ? of(rakeDeg.getAsDouble()) : UNSPECIFIED;
  }

  /** The style of a rake, degrees. */
  public static FaultStyle of(double rakeDeg) {
    if (rakeDeg > 30 && rakeDeg < 150) {
      return REVERSE;
    }
    return rakeDeg > -150 && rakeDeg < -30 ? NORMAL : STRIKE_SLIP;
  }
}
