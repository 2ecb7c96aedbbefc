package haetae.app.product;

import haetae.world.shaking.IntensityMeasure;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code contours.geojson}: a MultiLineString a level and measure, with ShakeMap's names of
 * properties; {@code measure} tells the measures apart, which ShakeMap keeps in files of their own.
 */
final class ContoursJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ContoursJson() {}

  static String of(ShakingProducts map) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("type", "FeatureCollection");
    root.putObject("metadata").put("eventid", map.event().id()).put("version", map.version());
    ArrayNode features = root.putArray("features");
    map.grid()
        .ifPresent(grid -> {
          for (ShakingLayer layer : map.layers()) {
            Contours.of(grid, layer).forEach(c -> features.add(feature(layer.measure, c)));
          }
          IntensityScale.KMA
              .values(map)
              .ifPresent(kma -> Contours.ofIntensity(grid, kma).forEach(c -> features.add(kma(c))));
        });
    return MAPPER.writeValueAsString(root) + "\n";
  }

  private static ObjectNode feature(IntensityMeasure measure, Contours contour) {
    boolean mmi = measure.kind() == IntensityMeasure.Kind.MMI;
    MeasureUnit unit = MeasureUnit.of(measure);
    String colour = mmi ? colour(IntensityScale.MMI, contour) : "#1f2933";
    return feature(unit.name(), mmi ? "mmi" : unit.unit(), colour, contour);
  }

  private static ObjectNode kma(Contours contour) {
    String colour = colour(IntensityScale.KMA, contour);
    return feature("kma", "kma", colour, contour);
  }

  private static ObjectNode feature(String measure, String units, String colour, Contours line) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("type", "Feature");
    node.putObject("properties")
        .put("measure", measure)
        .put("value", line.value())
        .put("units", units)
        .put("color", colour)
        .put("weight", line.value() == Math.rint(line.value()) ? 4 : 2);
    ObjectNode geometry = node.putObject("geometry");
    geometry.put("type", "MultiLineString");
    ArrayNode lines = geometry.putArray("coordinates");
    line.lines()
        .forEach(points -> {
          ArrayNode array = lines.addArray();
          points.forEach(p -> array.addArray().add(degrees(p[0])).add(degrees(p[1])));
        });
    return node;
  }

  private static String colour(IntensityScale scale, Contours contour) {
    return MapColours.hex(MapColours.between(scale.colours(), contour.value() - 1));
  }

  private static double degrees(double value) {
    return Math.round(value * 1e5) / 1e5;
  }
}
