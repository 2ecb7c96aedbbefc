package haetae.store.city;

import haetae.store.city.feature.Feature;
import haetae.store.city.feature.FeatureReader;
import haetae.store.city.feature.PointList;
import haetae.store.city.feature.RingCheck;
import haetae.store.city.table.FaultSink;
import haetae.store.city.table.Spelling;
import haetae.world.place.Area;
import haetae.world.place.GeoPoint;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code districts.geojson}: the outline of a district a feature, named by its {@code code}. */
final class OutlineFile {
  static final String FILE = "districts.geojson";

  private final PackScope scope;
  private final FaultSink faults;
  private final Map<String, Area> outlines = new HashMap<>();

  OutlineFile(PackScope scope) {
    this.scope = scope;
    faults = scope.faults(FILE);
  }

  /** Outlines by code. */
  Map<String, Area> read(Reader in) {
    FeatureReader.read(in, faults, this::take);
    return outlines;
  }

  private void take(Feature feature) {
    Optional<Feature.Property> code = feature.find("code");
    if (code.isEmpty()) {
      faults.at(
          feature.line(),
          feature.column(),
          "the feature has no 'code'; expected the code of a district");
      return;
    }
    String name = code.get().value();
    checkCode(name, code.get());
    if (!feature.geometry().endsWith("Polygon")) {
      faults.at(
          feature.line(),
          feature.column(),
          "outline of '"
              + name
              + "' is '"
              + feature.geometry()
              + "'; expected Polygon or MultiPolygon");
      return;
    }
    rings(feature, "outline of '" + name + "'").ifPresent(area -> outlines.put(name, area));
  }

  private void checkCode(String code, Feature.Property at) {
    if (outlines.containsKey(code)) {
      faults.at(at.line(), at.column(), "code '" + code + "' is there twice; expected once");
    }
    if (scope.districtsKnown() && !scope.districts().containsKey(code)) {
      faults.at(
          at.line(),
          at.column(),
          "code '"
              + code
              + "' is no district; expected a code of districts.csv"
              + Spelling.hint(code, scope.districts().keySet()));
    }
  }

  private Optional<Area> rings(Feature feature, String what) {
    List<List<GeoPoint>> rings = new ArrayList<>();
    boolean good = !feature.lines().isEmpty();
    if (!good) {
      faults.at(feature.line(), feature.column(), what + " has no points; expected a ring");
    }
    for (PointList line : feature.lines()) {
      var places = FeaturePlaces.of(line, what, scope.bounds(), faults);
      if (places.isPresent() && RingCheck.isGood(line, what, faults)) {
        rings.add(places.get().subList(0, line.size() - 1));
      } else {
        good = false;
      }
    }
    return good ? Optional.of(new Area(rings)) : Optional.empty();
  }
}
