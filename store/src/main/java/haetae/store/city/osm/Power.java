package haetae.store.city.osm;

import haetae.world.city.GridElement;
import haetae.world.place.GeoPoint;
import haetae.world.provenance.Known;
import haetae.world.provenance.Provenance;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Parts of the power grid out of tags. OpenStreetMap wiki, "Key:power", "Key:voltage". */
final class Power {
  /**
   * Where the map says no voltage: the usual one of a line, of one to villages. A design choice.
   */
  private static final double USUAL_KV = 110;

  private static final double MINOR_KV = 20;
  private static final double LEAST_KV = 0.1;
  private static final double MOST_KV = 1200;

  private Power() {}

  /** A line, substation or plant. */
  static GridElement element(
      String id,
      GridElement.Kind kind,
      GeoPoint place,
      Optional<GeoPoint> end,
      Map<String, String> tags) {
    double saidKv = voltageKv(tags.getOrDefault("voltage", ""));
    boolean said = saidKv >= LEAST_KV && saidKv <= MOST_KV;
    boolean minor = tags.getOrDefault("power", "").equals("minor_line");
    return new GridElement(
        id,
        Names.of(tags, tags.getOrDefault("power", "power") + " " + id),
        kind,
        place,
        end,
        "",
        said ? saidKv : minor ? MINOR_KV : USUAL_KV,
        Double.NaN,
        false,
        said
            ? new Known(Provenance.SURVEYED, Attribution.TEXT)
            : new Known(Provenance.ESTIMATED, Attribution.TEXT + "; voltage usual for its kind"));
  }

  /** The highest of {@code 220000;110000} V, kV; NaN if none is a number. */
  private static double voltageKv(String text) {
    return Arrays.stream(text.split("[;,]", -1))
            .mapToDouble(v -> numberOr(v, Double.NaN))
            .filter(v -> v > 0)
            .max()
            .orElse(Double.NaN)
        / 1000;
  }

  /** A plain number of up to seven digits. */
  static double numberOr(String text, double otherwise) {
    String plain = text.strip();
    return plain.matches("\\d{1,7}(\\.\\d{1,6})?") ? Double.parseDouble(plain) : otherwise;
  }
}
