package haetae.app.product;

import haetae.world.place.Bounds;
import haetae.world.place.GeoPoint;
import java.util.List;

/**
 * What the picture of an impact shows.
 *
 * @param squares with buildings
 * @param squareKm side of a square, km
 * @param districts names, the more important first: later ones go where there is no room
 * @param titleKo first line
 * @param rows numbers beside the map
 * @param foot how it is known, a line each
 */
public record ImpactPicture(
    Bounds bounds,
    List<Square> squares,
    double squareKm,
    List<Place> districts,
    GeoPoint epicentre,
    String titleKo,
    String titleEn,
    String subtitleKo,
    String subtitleEn,
    List<Row> rows,
    List<Row> foot) {
  /**
   * A square.
   *
   * @param share mean share of its buildings in moderate or worse damage, 0 to 1
   */
  public record Square(double latDeg, double lonDeg, double share) {}

  /** A district and what is written at it. */
  public record Place(GeoPoint at, String ko, String en) {}

  /** A line of words, and a number that may be empty. */
  public record Row(String ko, String en, String value) {}

  public ImpactPicture {
    squares = List.copyOf(squares);
    districts = List.copyOf(districts);
    rows = List.copyOf(rows);
    foot = List.copyOf(foot);
  }
}
