package haetae.impact.network;

import haetae.impact.ground.GroundMovement;
import haetae.world.Check;
import haetae.world.city.Pipe;

/** Relations between shaking, ground movement and repairs of pipes. */
public enum PipeRelation {
  /**
   * American Lifelines Alliance (2001), Seismic fragility formulations for water systems: {@code
   * K1·0.00187·PGV} per 1,000 ft, PGV in inches a second; movement of the ground {@code
   * K2·1.06·PGD^0.319}, PGD in inches, <b>from memory of the report, not verified</b>.
   */
  ALA_2001,
  /** The same with the power law {@code K1·0.00108·PGV^1.173}. */
  ALA_2001_POWER,
  /**
   * Hazus 5.1 (O'Rourke &amp; Ayala 1993; Honegger &amp; Eguchi 1992): {@code 0.0001·PGV^2.25} per
   * km, PGV in cm/s, and {@code P(liquefaction)·PGD^0.56}, PGD in inches; 0.3 of that for ductile
   * pipes.
   */
  HAZUS,
  /** {@link Isoyama}, on alluvial ground; failing ground is in its factor. */
  ISOYAMA_2000;

  private static final double CM_PER_INCH = 2.54;
  private static final double THOUSAND_FEET_KM = 0.3048;
  private static final double DUCTILE = 0.3;

  /**
   * Rate of repairs of a pipe.
   *
   * @param pgvCmPerS peak velocity, cm/s
   */
  public RepairRate rate(Pipe pipe, double pgvCmPerS, GroundMovement ground) {
    Check.inRange("pgvCmPerS", pgvCmPerS, 0, 1e4, "cm/s");
    PipeMaterial material = PipeMaterial.of(pipe.material());
    double inchesPerS = pgvCmPerS / CM_PER_INCH;
    double movedInches = ground.mostCm() / CM_PER_INCH;
    return switch (this) {
      case ALA_2001 -> ala(material, 0.00187 * inchesPerS, movedInches, ground.chance());
      case ALA_2001_POWER ->
          ala(material, 0.00108 * Math.pow(inchesPerS, 1.173), movedInches, ground.chance());
      case HAZUS -> hazus(material, pgvCmPerS, movedInches, ground.chance());
      case ISOYAMA_2000 -> {
        double factor =
            Isoyama.factor(pipe.diameterMm(), material, Isoyama.Terrain.ALLUVIAL, ground.chance());
        yield new RepairRate(factor * Isoyama.standardPerKm(pgvCmPerS), 0);
      }
    };
  }

  private static RepairRate ala(
      PipeMaterial material, double per1000Ft, double movedInches, double liquefied) {
    double moved = movedInches == 0 ? 0 : 1.06 * Math.pow(movedInches, 0.319);
    return new RepairRate(
        material.k1() * per1000Ft / THOUSAND_FEET_KM,
        liquefied * material.k2() * moved / THOUSAND_FEET_KM);
  }

  private static RepairRate hazus(
      PipeMaterial material, double pgvCmPerS, double movedInches, double liquefied) {
    double ductile = material.brittle() ? 1 : DUCTILE;
    return new RepairRate(
        ductile * 0.0001 * Math.pow(pgvCmPerS, 2.25),
        ductile * liquefied * Math.pow(movedInches, 0.56));
  }
}
