package haetae.store.city.feature;

import haetae.store.city.table.FaultSink;
import java.io.Reader;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

/** Reads a GeoJSON FeatureCollection feature by feature. */
public final class FeatureReader {
  private static final int DEEPEST = 4;

  private final JsonParser json;
  private final FaultSink faults;
  private final Consumer<Feature> features;
  private boolean sawFeatures;

  private FeatureReader(JsonParser json, FaultSink faults, Consumer<Feature> features) {
    this.json = json;
    this.faults = faults;
    this.features = features;
  }

  /**
   * Hands over every feature.
   *
   * @return whether the file was read to its end
   */
  public static boolean read(Reader in, FaultSink faults, Consumer<Feature> features) {
    try (JsonParser json = JsonMapper.shared().createParser(in)) {
      return new FeatureReader(json, faults, features).collection();
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      String what = e.getOriginalMessage().replaceAll("(?s) \\((for|start marker).*|\n.*", "");
      faults.at(
          at == null ? 1 : Math.max(1, at.getLineNr()),
          at == null ? 1 : Math.max(1, at.getColumnNr()),
          "no JSON: " + what + "; expected GeoJSON");
      return false;
    }
  }

  private boolean collection() {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      complain("the file begins with no object; expected a GeoJSON FeatureCollection");
      return false;
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      member(json.currentName());
    }
    if (!sawFeatures) {
      faults.at(1, 1, "'features' is missing; expected a GeoJSON FeatureCollection");
    }
    return sawFeatures;
  }

  private void member(String name) {
    JsonToken value = json.nextToken();
    if (name.equals("type") && !json.getString().equals("FeatureCollection")) {
      complain("type is '" + json.getString() + "'; expected FeatureCollection");
    } else if (name.equals("crs")) {
      coordinateSystem();
    } else if (name.equals("features") && value == JsonToken.START_ARRAY) {
      sawFeatures = true;
      while (json.nextToken() == JsonToken.START_OBJECT) {
        features.accept(feature());
      }
    } else {
      json.skipChildren();
    }
  }

  /** The old member: accepted where it says what RFC 7946 says anyway. */
  private void coordinateSystem() {
    TokenStreamLocation at = json.currentTokenLocation();
    String system = json.readValueAsTree().toString();
    if (!system.contains("CRS84") && !system.matches(".*EPSG:+4326\".*")) {
      faults.at(
          at.getLineNr(),
          at.getColumnNr(),
          "crs is "
              + cut(system)
              + "; expected longitude, latitude on WGS 84 (EPSG:4326):"
              + " transform the file first");
    }
  }

  private static String cut(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }

  private Feature feature() {
    TokenStreamLocation at = json.currentTokenLocation();
    Feature feature = new Feature(at.getLineNr(), at.getColumnNr());
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (value == JsonToken.START_OBJECT && name.equals("properties")) {
        properties(feature);
      } else if (value == JsonToken.START_OBJECT && name.equals("geometry")) {
        geometry(feature);
      } else {
        json.skipChildren();
      }
    }
    return feature;
  }

  private void properties(Feature feature) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      TokenStreamLocation at = json.currentTokenLocation();
      boolean scalar = value.isScalarValue() && value != JsonToken.VALUE_NULL;
      String text = scalar ? json.getString() : "";
      feature.put(name, new Feature.Property(text, at.getLineNr(), at.getColumnNr()));
      json.skipChildren();
    }
  }

  private void geometry(Feature feature) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("type")) {
        feature.geometry(json.getString());
      } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
        PointList alone = new PointList();
        if (array(feature, alone, 1)) {
          feature.add(alone);
        }
      } else {
        json.skipChildren();
      }
    }
  }

  /** Reads behind a bracket to its end; returns whether it was one point, added to the list. */
  private boolean array(Feature feature, PointList points, int depth) {
    TokenStreamLocation at = json.currentTokenLocation();
    JsonToken token = json.nextToken();
    if (token.isNumeric()) {
      point(points, at);
      return true;
    }
    PointList inside = new PointList();
    while (token == JsonToken.START_ARRAY && depth < DEEPEST) {
      array(feature, inside, depth + 1);
      token = json.nextToken();
    }
    if (token != JsonToken.END_ARRAY) {
      complain("'" + cut(json.getString()) + "' stands among coordinates; expected numbers");
      toEndOfArray(token);
    }
    if (inside.size() > 0) {
      feature.add(inside);
    }
    return false;
  }

  private void toEndOfArray(JsonToken from) {
    for (JsonToken t = from; t != JsonToken.END_ARRAY && t != null; t = json.nextToken()) {
      json.skipChildren();
    }
  }

  private void point(PointList points, TokenStreamLocation at) {
    double lon = json.getDoubleValue();
    JsonToken second = json.nextToken();
    if (second.isNumeric()) {
      points.add(lon, json.getDoubleValue(), at.getLineNr(), at.getColumnNr());
      toEndOfArray(json.nextToken());
    } else {
      complain("a point has no two numbers; expected [longitude, latitude]");
      toEndOfArray(second);
    }
  }

  private void complain(String message) {
    TokenStreamLocation at = json.currentTokenLocation();
    faults.at(at.getLineNr(), at.getColumnNr(), message);
  }
}
