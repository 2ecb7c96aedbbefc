package haetae.app.shakemap;

import haetae.hazard.rupture.EarthPoint;
import haetae.hazard.rupture.EdgeRupture;
import haetae.hazard.rupture.Quad;
import haetae.hazard.rupture.QuadRupture;
import haetae.hazard.rupture.Rupture;
import haetae.hazard.shaking.ShakeEvent;
import haetae.world.InvalidValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads ShakeMap's rupture files: GeoJSON (MultiPolygon or Polygon; a Point says that no fault is
 * known), or text of polygons with {@code >} between them. A polygon is the top edge along strike
 * and the bottom edge back; four points are a flat piece, pairs of more points several. Where edges
 * are not level or pieces not flat, the surface is kept as it is ({@link EdgeRupture}).
 */
public final class RuptureFile {
  /** ShakeMap's tolerances: 0.05 km of depth along an edge. */
  private static final double LEVEL_KM = 0.05;

  private RuptureFile() {}

  /**
   * The rupture of a file, with the event's hypocentre; empty if the file says that only a point is
   * known.
   *
   * @throws InvalidValue naming file, line or element, got and expected
   */
  public static Optional<Rupture> read(Path file, ShakeEvent event) {
    InputFile input = InputFile.of(file);
    List<List<EarthPoint>> polygons =
        input.looksLikeJson()
            ? RuptureJson.polygons(input)
            : RuptureText.polygons(input, event.hypocentre());
    if (polygons.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(rupture(polygons, event.hypocentre()));
    } catch (InvalidValue e) {
      throw new InvalidValue(input.name() + ": " + e.getMessage(), e);
    }
  }

  private static Rupture rupture(List<List<EarthPoint>> polygons, EarthPoint hypocentre) {
    List<EdgeRupture.Edges> faults = polygons.stream().map(RuptureFile::edges).toList();
    if (!faults.stream().allMatch(RuptureFile::isLevel)) {
      return new EdgeRupture(hypocentre, faults);
    }
    List<Quad> quads = new ArrayList<>();
    for (EdgeRupture.Edges fault : faults) {
      for (int k = 1; k < fault.top().size(); k++) {
        quads.add(
            Quad.flattened(
                fault.top().get(k - 1),
                fault.top().get(k),
                fault.bottom().get(k),
                fault.bottom().get(k - 1)));
      }
    }
    return new QuadRupture(hypocentre, quads);
  }

  private static EdgeRupture.Edges edges(List<EarthPoint> polygon) {
    List<EarthPoint> open =
        polygon.get(0).equals(polygon.get(polygon.size() - 1))
            ? polygon.subList(0, polygon.size() - 1)
            : polygon;
    if (open.size() < 4 || open.size() % 2 == 1) {
      throw new InvalidValue(
          "polygon has "
              + open.size()
              + " points; expected 4, 6, 8, …: the top edge and as many below");
    }
    int half = open.size() / 2;
    return new EdgeRupture.Edges(
        open.subList(0, half), new ArrayList<>(open.subList(half, open.size())).reversed());
  }

  private static boolean isLevel(EdgeRupture.Edges fault) {
    return isLevel(fault.top()) && isLevel(fault.bottom());
  }

  private static boolean isLevel(List<EarthPoint> edge) {
    for (int k = 1; k < edge.size(); k++) {
      if (Math.abs(edge.get(k).depthKm() - edge.get(k - 1).depthKm()) > LEVEL_KM) {
        return false;
      }
    }
    return true;
  }
}
