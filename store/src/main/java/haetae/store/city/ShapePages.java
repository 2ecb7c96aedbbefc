package haetae.store.city;

import haetae.world.city.City;
import haetae.world.city.District;
import haetae.world.city.Road;
import haetae.world.place.Area;
import haetae.world.place.GeoPoint;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Outlines and roads of a city -> GeoJSON (RFC 7946), a feature a line. */
final class ShapePages {
  private final City city;

  ShapePages(City city) {
    this.city = city;
  }

  void write(Path folder) throws IOException {
    List<District> outlined = city.districts().stream().filter(d -> d.outline().known()).toList();
    if (!outlined.isEmpty()) {
      collection(folder.resolve(OutlineFile.FILE), json -> outlined.forEach(d -> outline(json, d)));
    }
    if (!city.roads().isEmpty()) {
      collection(folder.resolve(RoadFile.FILE), json -> city.roads().forEach(r -> road(json, r)));
    }
  }

  /** Writes the features of a collection. */
  @FunctionalInterface
  private interface Features {
    void write(JsonGenerator json);
  }

  private static void collection(Path file, Features features) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        JsonGenerator json = JsonMapper.shared().createGenerator(out)) {
      json.writeStartObject();
      json.writeStringProperty("type", "FeatureCollection");
      json.writeArrayPropertyStart("features");
      features.write(json);
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void outline(JsonGenerator json, District district) {
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringProperty("type", "Feature");
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("code", district.code());
    json.writeEndObject();
    json.writeObjectPropertyStart("geometry");
    json.writeStringProperty("type", "MultiPolygon");
    json.writeArrayPropertyStart("coordinates");
    polygons(json, district.outline());
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** A ring inside an odd number of others is a hole; holes follow the ring they are cut from. */
  private static void polygons(JsonGenerator json, Area outline) {
    List<List<GeoPoint>> rings = outline.rings();
    for (List<GeoPoint> outer : rings) {
      if (depth(outer, rings) % 2 == 0) {
        json.writeStartArray();
        ring(json, outer);
        rings.stream()
            .filter(r -> depth(r, rings) == depth(outer, rings) + 1 && isIn(r, outer))
            .forEach(hole -> ring(json, hole));
        json.writeEndArray();
      }
    }
  }

  private static long depth(List<GeoPoint> ring, List<List<GeoPoint>> rings) {
    return rings.stream().filter(other -> !other.equals(ring) && isIn(ring, other)).count();
  }

  private static boolean isIn(List<GeoPoint> ring, List<GeoPoint> other) {
    GeoPoint first = ring.getFirst();
    return new Area(List.of(other)).contains(first.latDeg(), first.lonDeg());
  }

  private static void ring(JsonGenerator json, List<GeoPoint> ring) {
    json.writeStartArray();
    ring.forEach(p -> point(json, p));
    if (!ring.getLast().equals(ring.getFirst())) {
      point(json, ring.getFirst());
    }
    json.writeEndArray();
  }

  private static void road(JsonGenerator json, Road road) {
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringProperty("type", "Feature");
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("id", road.id());
    json.writeStringProperty("name", road.name());
    json.writeStringProperty("roadClass", road.roadClass());
    json.writeBooleanProperty("bridge", road.bridge());
    json.writeBooleanProperty("tunnel", road.tunnel());
    json.writeBooleanProperty("oneWay", road.oneWay());
    json.writeStringProperty("provenance", road.known().how().word());
    json.writeStringProperty("source", road.known().source());
    json.writeEndObject();
    json.writeObjectPropertyStart("geometry");
    json.writeStringProperty("type", "LineString");
    json.writeArrayPropertyStart("coordinates");
    road.line().forEach(p -> point(json, p));
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void point(JsonGenerator json, GeoPoint p) {
    json.writeStartArray();
    json.writeNumber(p.lonDeg());
    json.writeNumber(p.latDeg());
    json.writeEndArray();
  }
}
