package haetae.hazard.rupture;

import haetae.world.Check;
import java.util.OptionalDouble;

/**
 * What a source most likely is where only magnitude and style are known: used alike by all
 * NGA-West2 models. Depths in km, positive down; angles in degrees.
 */
public final class SourceDefaults {
  /** Bottom of the seismogenic crust where a region gives none, km: a design choice. */
  public static final double Z_BOT_KM = 15;

  private SourceDefaults() {}

  /**
   * A whole source from magnitude and rake: dip, depth to the top, width and hypocentre by the
   * relations below. A top below {@code zBotKm} gives width 0.
   */
  public static Source source(double magnitude, OptionalDouble rakeDeg, double zBotKm) {
    FaultStyle style = FaultStyle.of(rakeDeg);
    double dipDeg = dipDeg(style);
    double ztorKm = ztorKm(magnitude, style);
    double widthKm = widthKm(magnitude, dipDeg, ztorKm, zBotKm);
    double depthKm = hypocentreDepthKm(magnitude, dipDeg, ztorKm, widthKm);
    return new Source(magnitude, rakeDeg, dipDeg, ztorKm, widthKm, depthKm, false);
  }

  /** Dip of a fault of unknown dip: 40 reverse, 50 normal, else 90. SCIENCE2 section 21. */
  public static double dipDeg(FaultStyle style) {
    return switch (style) {
      case REVERSE -> 40;
      case NORMAL -> 50;
      case STRIKE_SLIP, UNSPECIFIED -> 90;
    };
  }

  /** Depth to the top of rupture. Chiou &amp; Youngs (2014), Eq. 4 (reverse) and 5 (others). */
  public static double ztorKm(double magnitude, FaultStyle style) {
    double root =
        style == FaultStyle.REVERSE
            ? 2.704 - 1.226 * Math.max(magnitude - 5.849, 0)
            : 2.673 - 1.136 * Math.max(magnitude - 4.970, 0);
    return Math.max(root, 0) * Math.max(root, 0);
  }

  /** Width down dip, cut at the bottom of the crust. Campbell &amp; Bozorgnia (2014), Eq. 39. */
  public static double widthKm(double magnitude, double dipDeg, double ztorKm, double zBotKm) {
    Check.inRange("dipDeg", dipDeg, 0, 90, "degrees");
    double free = Math.sqrt(Math.pow(10, (magnitude - 4.07) / 0.98));
    double room = Math.max(zBotKm - ztorKm, 0) / Math.sin(Math.toRadians(dipDeg));
    return Double.isNaN(room) ? 0 : Math.min(free, room);
  }

  /** Depth of the hypocentre. Campbell &amp; Bozorgnia (2014), Eq. 35 to 37. */
  public static double hypocentreDepthKm(
      double magnitude, double dipDeg, double ztorKm, double widthKm) {
    double fM = magnitude < 6.75 ? -4.317 + 0.984 * magnitude : 2.325;
    double fDip = dipDeg <= 40 ? 0.0445 * (dipDeg - 40) : 0;
    double tall = widthKm * Math.sin(Math.toRadians(dipDeg));
    return ztorKm + Math.min(Math.exp(fM + fDip), 0.9 * tall);
  }
}
