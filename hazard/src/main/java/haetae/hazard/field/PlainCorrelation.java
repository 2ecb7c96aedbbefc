package haetae.hazard.field;

import haetae.world.Check;

/**
 * The correlation of ShakeMap's verification cases: {@code ρ = (shorter / longer period) e^(−h/l)},
 * l = 10 km there. For tests and teaching; no earthquake is like this.
 *
 * @param lengthKm e-folding distance l, km
 */
public record PlainCorrelation(double lengthKm) implements SpatialCorrelation {
  /** With the 10 km of the verification cases. */
  public static final PlainCorrelation VERIFICATION = new PlainCorrelation(10);

  public PlainCorrelation {
    Check.positive("lengthKm", lengthKm, "km");
  }

  @Override
  public String id() {
    return "plain";
  }

  @Override
  public Decay between(double periodAS, double periodBS) {
    double ratio = Math.min(periodAS, periodBS) / Math.max(periodAS, periodBS);
    return Decay.single(ratio, lengthKm);
  }
}
