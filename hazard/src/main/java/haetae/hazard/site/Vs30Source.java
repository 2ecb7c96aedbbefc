package haetae.hazard.site;

/** Says how stiff the ground is at a place. Immutable: one object serves many threads. */
public interface Vs30Source {
  /** Vs30 at a place, m/s; NaN where this source knows nothing. */
  double vs30Mps(double latDeg, double lonDeg);

  /** Whether the values were measured there (profiles, boreholes) or inferred. */
  boolean measured();

  /** Where the values come from. */
  String name();
}
