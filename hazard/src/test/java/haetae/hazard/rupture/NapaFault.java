package haetae.hazard.rupture;

import java.util.List;

/** The fault of the South Napa earthquake of 2014 as in ShakeMap's rupture file (J. Boatwright). */
final class NapaFault {
  static final EarthPoint HYPOCENTRE = new EarthPoint(38.2152, -122.3123, 11.1);

  private NapaFault() {}

  static QuadRupture rupture() {
    return new QuadRupture(
        HYPOCENTRE,
        List.of(
            Quad.flattened(
                new EarthPoint(38.220, -122.313, 2),
                new EarthPoint(38.310, -122.333, 2),
                new EarthPoint(38.310, -122.333, 11),
                new EarthPoint(38.220, -122.313, 11))));
  }
}
