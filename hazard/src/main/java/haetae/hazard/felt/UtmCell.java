package haetae.hazard.felt;

import haetae.world.Check;
import haetae.world.InvalidValue;
import haetae.world.place.GeoPoint;
import java.util.Comparator;
import java.util.Locale;

/**
 * A square of the UTM grid (WGS 84), the unit in which felt reports are kept: 1 km, or 10 km where
 * they are sparse.
 *
 * @param zone 1 to 60; zones are 6° wide without the exceptions around Norway
 * @param north whether it lies on the northern hemisphere
 * @param east easting of the square, in sides of the square
 * @param up northing of the square, in sides; south of the equator counted from 10,000 km below it
 * @param sideKm side of the square, 1 or 10 km
 */
public record UtmCell(int zone, boolean north, int east, int up, int sideKm)
    implements Comparable<UtmCell> {
  private static final double FALSE_NORTHING_M = 10_000_000;
  private static final double MOST_LAT_DEG = 84;
  private static final String BANDS = "CDEFGHJKLMNPQRSTUVWX";

  public UtmCell {
    Check.inRange("zone", zone, 1, 60, "");
    if (sideKm != 1 && sideKm != 10) {
      throw new InvalidValue("sideKm is " + sideKm + " km; expected 1 or 10 km");
    }
  }

  /** The cell that a place lies in. */
  public static UtmCell of(double latDeg, double lonDeg, int sideKm) {
    Check.inRange("latDeg", latDeg, -80, MOST_LAT_DEG, "degrees");
    Check.inRange("lonDeg", lonDeg, -180, 180, "degrees");
    int zone = Math.min(60, (int) Math.floor((lonDeg + 180) / 6) + 1);
    double[] m = TransverseMercator.forward(latDeg, lonDeg - meridianDeg(zone));
    boolean north = latDeg >= 0;
    double northingM = north ? m[1] : m[1] + FALSE_NORTHING_M;
    double sideM = sideKm * 1000.0;
    return new UtmCell(
        zone, north, (int) Math.floor(m[0] / sideM), (int) Math.floor(northingM / sideM), sideKm);
  }

  /** Middle of the square. */
  public GeoPoint centre() {
    double sideM = sideKm * 1000.0;
    double northingM = (up + 0.5) * sideM - (north ? 0 : FALSE_NORTHING_M);
    double[] degrees = TransverseMercator.back((east + 0.5) * sideM, northingM);
    double lonDeg = degrees[1] + meridianDeg(zone);
    return new GeoPoint(degrees[0], Math.IEEEremainder(lonDeg, 360));
  }

  private static double meridianDeg(int zone) {
    return zone * 6 - 183.0;
  }

  @Override
  public int compareTo(UtmCell other) {
    return Comparator.comparingInt(UtmCell::sideKm)
        .thenComparingInt(UtmCell::zone)
        .thenComparing(UtmCell::north)
        .thenComparingInt(UtmCell::east)
        .thenComparingInt(UtmCell::up)
        .compare(this, other);
  }

  /** As felt-report services name it: {@code UTM:(52S 0533 3991 1000)}; digits fit the side. */
  @Override
  public String toString() {
    int band = Math.clamp((long) Math.floor((centre().latDeg() + 80) / 8), 0, BANDS.length() - 1);
    String digits = sideKm == 1 ? "%04d %04d" : "%03d %03d";
    return String.format(Locale.ROOT, "UTM:(%02d%c ", zone, BANDS.charAt(band))
        + String.format(Locale.ROOT, digits, east, up)
        + " "
        + sideKm * 1000
        + ")";
  }
}
