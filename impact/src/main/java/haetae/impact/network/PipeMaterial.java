package haetae.impact.network;

import java.util.Locale;

/**
 * What a pipe is made of, as the relations of repair know it. ALA's K1 and K2 and Hazus' ductile
 * kinds are <b>from memory of the papers, not verified</b>; Isoyama's Cm as in WNTR.
 */
public enum PipeMaterial {
  CAST_IRON(1.0, 1.0, true, 1.0),
  DUCTILE_IRON(0.5, 0.5, false, 0.3),
  PVC(0.5, 0.8, false, 1.0),
  /** K1 between ALA's 0.5 for rubber and 1.0 for cement joints. */
  ASBESTOS_CEMENT(0.75, 0.9, true, 1.2),
  /** Welded with lap joints: the weaker kind. */
  STEEL(0.6, 0.7, false, 0.3),
  POLYETHYLENE(0.15, 0.5, false, 0.8),
  CONCRETE(0.8, 0.9, true, 1.0),
  /** Not known: taken as brittle as cast iron (design choice). */
  UNKNOWN(1.0, 1.0, true, 1.0);

  private final double k1;
  private final double k2;
  private final boolean brittle;
  private final double cm;

  PipeMaterial(double k1, double k2, boolean brittle, double cm) {
    this.k1 = k1;
    this.k2 = k2;
    this.brittle = brittle;
    this.cm = cm;
  }

  /** Factor of repairs by waves, ALA (2001). */
  public double k1() {
    return k1;
  }

  /** Factor of repairs by ground that moves for good, ALA (2001). */
  public double k2() {
    return k2;
  }

  /** Whether Hazus counts it among the brittle. */
  public boolean brittle() {
    return brittle;
  }

  /** Cm of Isoyama et al. (2000). */
  public double cm() {
    return cm;
  }

  /** The material of a pack's word such as {@code ductile-iron}; {@link #UNKNOWN} for others. */
  public static PipeMaterial of(String word) {
    String name = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    for (PipeMaterial material : values()) {
      if (material.name().equals(name)) {
        return material;
      }
    }
    return UNKNOWN;
  }
}
