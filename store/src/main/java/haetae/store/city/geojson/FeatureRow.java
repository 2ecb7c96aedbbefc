package haetae.store.city.geojson;

import static java.lang.Math.cos;
import static java.lang.Math.toRadians;

import haetae.store.city.feature.Feature;
import haetae.store.city.feature.PointList;
import haetae.store.city.mapping.ForeignRow;
import haetae.store.city.table.FaultSink;
import haetae.world.place.GeoPoint;
import java.util.List;
import java.util.Optional;

/**
 * A feature as a row, with centre and area of its geometry. Of an area, rings that turn against the
 * first are holes (RFC 7946, section 3.1.6: the right-hand rule).
 */
final class FeatureRow implements ForeignRow {
  private static final double M_PER_DEGREE = 1000 * GeoPoint.KM_PER_DEGREE;

  private final Feature feature;
  private final int number;
  private final double latDeg;
  private final double lonDeg;
  private final double areaM2;

  private FeatureRow(Feature feature, int number, double latDeg, double lonDeg, double areaM2) {
    this.feature = feature;
    this.number = number;
    this.latDeg = latDeg;
    this.lonDeg = lonDeg;
    this.areaM2 = areaM2;
  }

  /** A row; empty after a complaint where the feature is neither point nor area. */
  static Optional<FeatureRow> of(Feature feature, int number, FaultSink faults) {
    List<PointList> lines = feature.lines();
    boolean area = feature.geometry().endsWith("Polygon");
    if (lines.isEmpty() || lines.getFirst().size() == 0 || !(area || isPoint(feature))) {
      faults.at(
          feature.line(),
          feature.column(),
          "the feature's geometry is '"
              + feature.geometry()
              + "'; expected Point, Polygon or MultiPolygon with points");
      return Optional.empty();
    }
    PointList first = lines.getFirst();
    if (!area) {
      return Optional.of(new FeatureRow(feature, number, first.latDeg(0), first.lonDeg(0), 0));
    }
    return Optional.of(ofArea(feature, number, first.latDeg(0), first.lonDeg(0)));
  }

  private static boolean isPoint(Feature feature) {
    return feature.geometry().equals("Point");
  }

  private static FeatureRow ofArea(Feature feature, int number, double lat0, double lon0) {
    double shrink = cos(toRadians(lat0));
    double turn = 0;
    double area = 0;
    double mx = 0;
    double my = 0;
    for (PointList p : feature.lines()) {
      for (int i = 1; i < p.size(); i++) {
        double x0 = (p.lonDeg(i - 1) - lon0) * shrink * M_PER_DEGREE;
        double y0 = (p.latDeg(i - 1) - lat0) * M_PER_DEGREE;
        double x1 = (p.lonDeg(i) - lon0) * shrink * M_PER_DEGREE;
        double y1 = (p.latDeg(i) - lat0) * M_PER_DEGREE;
        double cross = x0 * y1 - x1 * y0;
        area += cross / 2;
        mx += (x0 + x1) * cross / 6;
        my += (y0 + y1) * cross / 6;
      }
      turn = turn == 0 ? Math.signum(area) : turn;
    }
    if (area == 0) {
      return new FeatureRow(feature, number, lat0, lon0, 0);
    }
    double lat = lat0 + my / area / M_PER_DEGREE;
    double lon = lon0 + mx / area / shrink / M_PER_DEGREE;
    return new FeatureRow(feature, number, lat, lon, Math.abs(area));
  }

  @Override
  public Optional<Cell> cell(String name) {
    return switch (name) {
      case "@row" -> Optional.of(at(Integer.toString(number)));
      case "@latDeg" -> Optional.of(at(plain(latDeg, 8)));
      case "@lonDeg" -> Optional.of(at(plain(lonDeg, 8)));
      case "@areaM2" -> Optional.of(at(plain(areaM2, 3)));
      case "@areaKm2" -> Optional.of(at(plain(areaM2 * 1e-6, 6)));
      default ->
          Optional.of(
              GeoJsonFile.property(feature, name)
                  .orElse(new Cell("", feature.line(), feature.column())));
    };
  }

  private Cell at(String text) {
    return new Cell(text, feature.line(), feature.column());
  }

  private static String plain(double value, int decimals) {
    return new java.math.BigDecimal(value)
        .setScale(decimals, java.math.RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  @Override
  public int line() {
    return feature.line();
  }

  @Override
  public int column() {
    return feature.column();
  }

  @Override
  public List<PointList> rings() {
    return areaM2 > 0 ? feature.lines() : List.of();
  }
}
