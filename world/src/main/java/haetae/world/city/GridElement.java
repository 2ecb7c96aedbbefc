package haetae.world.city;

import haetae.world.Check;
import haetae.world.place.GeoPoint;
import haetae.world.provenance.Known;
import java.util.Optional;

/**
 * A part of the power grid.
 *
 * @param id unique in a pack
 * @param kind {@link Kind}
 * @param place where it stands; of a line its first end
 * @param end other end of a line
 * @param from id of the element it is fed by; empty for a source
 * @param voltageKv kV
 * @param powerMw generation or transfer limit, MW; NaN where not known
 * @param anchored whether its parts are anchored against earthquakes
 */
public record GridElement(
    String id,
    LocalName name,
    Kind kind,
    GeoPoint place,
    Optional<GeoPoint> end,
    String from,
    double voltageKv,
    double powerMw,
    boolean anchored,
    Known known) {
  /** What it does. */
  public enum Kind {
    GENERATION,
    SUBSTATION,
    LINE,
    DISTRIBUTION,
    MICROGRID
  }

  public GridElement {
    Check.notBlank("id of a grid element", id);
    Check.inRange("voltageKv", voltageKv, 0.1, 1200, "kV");
    if (!Double.isNaN(powerMw)) {
      Check.inRange("powerMw", powerMw, 0, 50_000, "MW");
    }
  }
}
