package haetae.world.city;

import haetae.world.Check;
import haetae.world.InvalidValue;
import haetae.world.place.GeoPoint;
import haetae.world.provenance.Known;
import java.util.List;

/**
 * A stretch of road.
 *
 * @param id unique in a pack
 * @param roadClass as OpenStreetMap's {@code highway}: motorway, trunk, primary, … service
 * @param line two or more points
 * @param bridge whether it runs on a bridge
 * @param tunnel whether it runs in a tunnel
 * @param oneWay whether it may be driven in the direction of the line only
 */
public record Road(
    String id,
    String name,
    String roadClass,
    List<GeoPoint> line,
    boolean bridge,
    boolean tunnel,
    boolean oneWay,
    Known known) {
  public Road {
    Check.notBlank("id of a road", id);
    Check.notBlank("class of a road", roadClass);
    line = List.copyOf(line);
    if (line.size() < 2) {
      throw new InvalidValue("road " + id + " has " + line.size() + " points; expected 2 or more");
    }
  }

  /** Length along the line, km. */
  public double lengthKm() {
    double sum = 0;
    for (int i = 1; i < line.size(); i++) {
      sum += line.get(i - 1).distanceKm(line.get(i));
    }
    return sum;
  }
}
