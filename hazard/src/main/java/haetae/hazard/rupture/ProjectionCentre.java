package haetae.hazard.rupture;

import haetae.world.place.GeoPoint;
import java.util.List;

/** Middles of boxes in degrees, also across the antimeridian. */
public final class ProjectionCentre {
  private double south = 90;
  private double north = -90;
  private double west = Double.POSITIVE_INFINITY;
  private double east = Double.NEGATIVE_INFINITY;
  private final double referenceLonDeg;

  private ProjectionCentre(double referenceLonDeg) {
    this.referenceLonDeg = referenceLonDeg;
  }

  /** Middle of the rupture's own box. */
  public static GeoPoint of(List<EarthPoint> corners) {
    return of(corners, new double[0], new double[0]);
  }

  /** Middle of the box of rupture and sites, as ShakeMap 4.1 centres its plane. */
  public static GeoPoint of(List<EarthPoint> corners, double[] latDeg, double[] lonDeg) {
    ProjectionCentre box = new ProjectionCentre(corners.get(0).lonDeg());
    corners.forEach(corner -> box.include(corner.latDeg(), corner.lonDeg()));
    for (int i = 0; i < latDeg.length; i++) {
      box.include(latDeg[i], lonDeg[i]);
    }
    double lon = box.referenceLonDeg + (box.west + box.east) / 2;
    return new GeoPoint((box.south + box.north) / 2, wrap(lon));
  }

  private void include(double latDeg, double lonDeg) {
    south = Math.min(south, latDeg);
    north = Math.max(north, latDeg);
    double fromReference = wrap(lonDeg - referenceLonDeg);
    west = Math.min(west, fromReference);
    east = Math.max(east, fromReference);
  }

  private static double wrap(double lonDeg) {
    return lonDeg > 180 ? lonDeg - 360 : lonDeg < -180 ? lonDeg + 360 : lonDeg;
  }
}
