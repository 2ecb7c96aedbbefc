package haetae.store.city.feature;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One feature: its properties, the type of its geometry and the lines or rings of that. */
public final class Feature {
  /**
   * A property.
   *
   * @param value as text: of a text itself, of a number or flag as written, empty for null
   * @param line from 1
   * @param column from 1
   */
  public record Property(String value, int line, int column) {}

  private final int line;
  private final int column;
  private final Map<String, Property> properties = new LinkedHashMap<>();
  private final List<PointList> lines = new ArrayList<>();
  private String geometry = "";

  Feature(int line, int column) {
    this.line = line;
    this.column = column;
  }

  void put(String name, Property property) {
    properties.put(name, property);
  }

  void add(PointList points) {
    lines.add(points);
  }

  void geometry(String type) {
    geometry = type;
  }

  /** Line on which the feature begins, from 1. */
  public int line() {
    return line;
  }

  /** Column at which the feature begins, from 1. */
  public int column() {
    return column;
  }

  /** The properties in the order of the file. */
  public Map<String, Property> properties() {
    return Collections.unmodifiableMap(properties);
  }

  /** A property that is there and not empty. */
  public Optional<Property> find(String name) {
    return Optional.ofNullable(properties.get(name)).filter(p -> !p.value().isBlank());
  }

  /** {@code LineString}, {@code MultiPolygon}, …; empty without geometry. */
  public String geometry() {
    return geometry;
  }

  /** Lines and rings in the order of the file; a point is a line of one. */
  public List<PointList> lines() {
    return List.copyOf(lines);
  }
}
