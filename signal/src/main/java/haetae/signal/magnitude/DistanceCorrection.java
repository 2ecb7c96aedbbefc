package haetae.signal.magnitude;

import haetae.world.Check;

/**
 * Distance term of local magnitude, {@code -log10 A0(R) = n log10(R / R0) + k (R - R0) + c}, R
 * hypocentral, km; for Wood-Anderson amplitudes in mm of the component it was made for. Below 10 km
 * all of them extrapolate, with a bias of up to 0.3.
 */
public enum DistanceCorrection {
  /** Sheen, Kang and Rhie (2018), BSSA 108: Korea, vertical component. The default. */
  SHEEN_2018_VERTICAL(0.5107, 0.001699, 100, 3.0, true, "Sheen et al. 2018 vertical"),
  /** The same, horizontal: from memory of the paper, not verified. */
  SHEEN_2018_HORIZONTAL(0.5869, 0.001680, 100, 3.0, false, "Sheen et al. 2018 horizontal"),
  /** Hong (2000), South Korea, 10 to 480 km, anchored at 17 km. */
  HONG_2000(1.137, 0.001159, 17, 2.0, false, "Hong 2000"),
  /** Hutton and Boore (1987), BSSA 77, 2074-2094: from memory of the paper, not verified. */
  HUTTON_BOORE_1987(1.110, 0.00189, 100, 3.0, false, "Hutton and Boore 1987");

  /** Distances below this are raised to it, km. */
  public static final double NEAREST_KM = 1;

  private final double spreading;
  private final double attenuation;
  private final double anchorKm;
  private final double atAnchor;
  private final boolean vertical;
  private final String source;

  DistanceCorrection(
      double spreading,
      double attenuation,
      double anchorKm,
      double atAnchor,
      boolean vertical,
      String source) {
    this.spreading = spreading;
    this.attenuation = attenuation;
    this.anchorKm = anchorKm;
    this.atAnchor = atAnchor;
    this.vertical = vertical;
    this.source = source;
  }

  /** Distance term at a hypocentral distance, km, up to 1000 km. */
  public double at(double hypocentralKm) {
    Check.inRange("hypocentralKm", hypocentralKm, 0, 1000, "km");
    double r = Math.max(hypocentralKm, NEAREST_KM);
    return spreading * Math.log10(r / anchorKm) + attenuation * (r - anchorKm) + atAnchor;
  }

  /** Whether it wants the vertical amplitude; otherwise the mean of the two horizontals. */
  public boolean vertical() {
    return vertical;
  }

  /** Author, year, component. */
  public String source() {
    return source;
  }
}
