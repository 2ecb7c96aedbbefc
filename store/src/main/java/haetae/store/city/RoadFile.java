package haetae.store.city;

import haetae.store.city.feature.Feature;
import haetae.store.city.feature.FeatureReader;
import haetae.store.city.table.FaultSink;
import haetae.store.city.table.Spelling;
import haetae.world.InvalidValue;
import haetae.world.city.Road;
import haetae.world.place.GeoPoint;
import haetae.world.provenance.Known;
import haetae.world.provenance.Provenance;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code roads.geojson}: a stretch of road a feature, a LineString. */
final class RoadFile {
  static final String FILE = "roads.geojson";
  static final List<String> REQUIRED = List.of("id", "roadClass", "provenance", "source");
  static final List<String> OPTIONAL = List.of("name", "bridge", "tunnel", "oneWay");
  private static final List<String> PROPERTIES =
      Stream.concat(REQUIRED.stream(), OPTIONAL.stream()).toList();

  private final PackScope scope;
  private final FaultSink faults;
  private final IdBook seen = new IdBook();
  private final List<Road> roads = new ArrayList<>();
  private boolean good;

  RoadFile(PackScope scope) {
    this.scope = scope;
    faults = scope.faults(FILE);
  }

  List<Road> read(Reader in) {
    FeatureReader.read(in, faults, this::take);
    return roads;
  }

  private void take(Feature feature) {
    good = true;
    String id = required(feature, "id");
    String roadClass = required(feature, "roadClass");
    Optional<Known> known = known(feature);
    String name = feature.find("name").map(Feature.Property::value).orElse("");
    boolean bridge = flag(feature, "bridge");
    boolean tunnel = flag(feature, "tunnel");
    boolean oneWay = flag(feature, "oneWay");
    checkNames(feature);
    checkId(feature, id);
    Optional<List<GeoPoint>> line = line(feature, id);
    if (good && line.isPresent() && known.isPresent()) {
      roads.add(new Road(id, name, roadClass, line.get(), bridge, tunnel, oneWay, known.get()));
    }
  }

  private String required(Feature feature, String name) {
    Optional<Feature.Property> found = feature.find(name);
    if (found.isEmpty()) {
      complain(feature.line(), feature.column(), "the road has no '" + name + "'; expected a text");
    }
    return found.map(Feature.Property::value).orElse("");
  }

  private Optional<Known> known(Feature feature) {
    String how = required(feature, "provenance");
    String source = required(feature, "source");
    if (how.isEmpty() || source.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Known(Provenance.parse(how), source));
    } catch (InvalidValue e) {
      feature
          .find("provenance")
          .ifPresent(at -> complain(at.line(), at.column(), String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private boolean flag(Feature feature, String name) {
    Optional<Feature.Property> found = feature.find(name);
    String word = found.map(Feature.Property::value).orElse("false");
    if (found.isPresent() && !word.equals("true") && !word.equals("false")) {
      complain(
          found.get().line(),
          found.get().column(),
          name + " is '" + word + "'; expected true or false");
    }
    return word.equals("true");
  }

  private void checkNames(Feature feature) {
    feature
        .properties()
        .forEach((name, at) -> {
          if (!PROPERTIES.contains(name)) {
            String hint = Spelling.hint(name, PROPERTIES);
            String expected = hint.isEmpty() ? "; expected some of " + PROPERTIES : hint;
            complain(at.line(), at.column(), "property '" + name + "' is unknown" + expected);
          }
        });
  }

  private void checkId(Feature feature, String id) {
    int first = id.isEmpty() ? 0 : seen.lineOf(id, feature.line());
    if (first > 0) {
      complain(
          feature.line(),
          feature.column(),
          "id '" + id + "' is there twice, first on line " + first + "; expected once");
    }
  }

  private Optional<List<GeoPoint>> line(Feature feature, String id) {
    boolean isLine = feature.geometry().equals("LineString") && feature.lines().size() == 1;
    if (!isLine || feature.lines().getFirst().size() < 2) {
      complain(
          feature.line(),
          feature.column(),
          "road '"
              + id
              + "' is '"
              + feature.geometry()
              + "' of "
              + feature.lines().stream().mapToInt(l -> l.size()).sum()
              + " points; expected a LineString of 2 or more");
      return Optional.empty();
    }
    return FeaturePlaces.of(
        feature.lines().getFirst(), "road '" + id + "'", scope.bounds(), faults);
  }

  private void complain(int line, int column, String message) {
    good = false;
    faults.at(line, column, message);
  }
}
