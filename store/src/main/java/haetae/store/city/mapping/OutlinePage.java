package haetae.store.city.mapping;

import haetae.store.city.feature.PointList;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Outlines of imported districts -> {@code districts.geojson}, a feature a line. */
final class OutlinePage {
  static final String FILE = "districts.geojson";

  private OutlinePage() {}

  /** Writes the outlines of all rows that have one. */
  static void write(Path page, LayerRows rows) throws IOException {
    try (Writer out = Files.newBufferedWriter(page, StandardCharsets.UTF_8);
        JsonGenerator json = JsonMapper.shared().createGenerator(out)) {
      json.writeStartObject();
      json.writeStringProperty("type", "FeatureCollection");
      json.writeArrayPropertyStart("features");
      rows.file()
          .read(
              (line, column, message) -> {},
              row -> {
                if (!row.rings().isEmpty()) {
                  feature(json, rows.theirs("code", row).text(), row.rings());
                }
              });
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void feature(JsonGenerator json, String code, List<PointList> rings) {
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringProperty("type", "Feature");
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("code", code);
    json.writeEndObject();
    json.writeObjectPropertyStart("geometry");
    json.writeStringProperty("type", "MultiPolygon");
    json.writeArrayPropertyStart("coordinates");
    polygons(json, rings);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** A ring that turns as the first begins a polygon; one that turns against it is a hole of it. */
  private static void polygons(JsonGenerator json, List<PointList> rings) {
    double turn = Math.signum(twiceArea(rings.getFirst()));
    boolean open = false;
    for (PointList ring : rings) {
      boolean outer = Math.signum(twiceArea(ring)) == turn;
      if (outer && open) {
        json.writeEndArray();
      }
      if (outer || !open) {
        json.writeStartArray();
        open = true;
      }
      ring(json, ring);
    }
    json.writeEndArray();
  }

  private static double twiceArea(PointList p) {
    double sum = 0;
    for (int i = 1; i < p.size(); i++) {
      sum +=
          (p.lonDeg(i - 1) - p.lonDeg(0)) * (p.latDeg(i) - p.latDeg(0))
              - (p.lonDeg(i) - p.lonDeg(0)) * (p.latDeg(i - 1) - p.latDeg(0));
    }
    return sum;
  }

  private static void ring(JsonGenerator json, PointList ring) {
    json.writeStartArray();
    for (int i = 0; i < ring.size(); i++) {
      json.writeStartArray();
      json.writeNumber(ring.lonDeg(i));
      json.writeNumber(ring.latDeg(i));
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
