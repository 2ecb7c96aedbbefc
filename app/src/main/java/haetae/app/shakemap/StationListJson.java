package haetae.app.shakemap;

import haetae.hazard.shaking.Observation;
import haetae.hazard.shaking.ObservedPlace;
import haetae.hazard.shaking.ObservedPlace.Kind;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import java.util.Optional;

/**
 * Reads ShakeMap's stationlist.json and, by its polygons, DYFI's GeoJSON of cells. ShakeMap's own
 * flag {@code Outlier} does not count: outliers are judged anew; other flags pass a value over.
 */
final class StationListJson {
  private final String file;
  private final StationBook book = new StationBook();
  private int flagged;
  private int thin;

  private StationListJson(String file) {
    this.file = file;
  }

  static Observations read(InputFile input) {
    StationListJson reader = new StationListJson(input.name());
    JsonPlace features = new JsonPlace(input.name() + ": ", input.json()).at("features");
    for (int i = 0; i < features.size(); i++) {
      reader.feature(features.at(i));
    }
    return reader.result();
  }

  private Observations result() {
    if (flagged > 0) {
      book.note(file + ": " + flagged + " flagged values passed over");
    }
    if (thin > 0) {
      book.note(
          file
              + ": "
              + thin
              + " cells with fewer than "
              + StationListXml.LEAST_RESPONSES
              + " answers");
    }
    return new Observations(book.places(), book.notes());
  }

  private void feature(JsonPlace feature) {
    try {
      JsonPlace properties = feature.at("properties");
      if (!properties.at("cdi").isNull()) {
        dyfiCell(feature, properties);
      } else {
        station(feature, properties);
      }
    } catch (InvalidValue e) {
      String message = String.valueOf(e.getMessage());
      throw message.startsWith(file) ? e : new InvalidValue(feature.where() + ": " + message, e);
    }
  }

  private void station(JsonPlace feature, JsonPlace properties) {
    String id = feature.at("id").text("");
    JsonPlace place = feature.at("geometry").at("coordinates");
    double lon = place.at(0).number();
    double lat = place.at(1).number();
    if (properties.at("station_type").text("").equals("macroseismic")) {
      Optional<Double> mmi = properties.at("intensity").findNumber();
      double sigma = properties.at("intensity_stddev").findNumber().orElse(0.0);
      if (mmi.isPresent() && enough(properties)) {
        Observation observation = new Observation(IntensityMeasure.MMI, mmi.get(), sigma, false);
        felt(feature.where(), id, lat, lon, observation, responses(properties));
      }
    } else {
      book.add(
          feature.where(),
          new ObservedPlace(id, Kind.INSTRUMENT, lat, lon, channels(properties.at("channels"))));
    }
  }

  private void felt(
      String where, String id, double lat, double lon, Observation mmi, int responses) {
    book.add(where, new ObservedPlace(id, Kind.FELT, lat, lon, List.of(mmi), responses));
  }

  private static int responses(JsonPlace properties) {
    return StationListXml.known(properties.at("nresp").findNumber());
  }

  private boolean enough(JsonPlace properties) {
    double responses =
        properties.at("nresp").findNumber().orElse((double) StationListXml.LEAST_RESPONSES);
    boolean enough = responses < 0 || responses >= StationListXml.LEAST_RESPONSES;
    thin += enough ? 0 : 1;
    return enough;
  }

  private List<Observation> channels(JsonPlace channels) {
    Components components = new Components();
    for (int c = 0; c < channels.size(); c++) {
      String full = channels.at(c).at("name").text("UNK");
      String name = full.substring(full.lastIndexOf('.') + 1);
      JsonPlace amplitudes = channels.at(c).at("amplitudes");
      for (int a = 0; a < amplitudes.size(); a++) {
        amplitude(amplitudes.at(a))
            .ifPresent(x -> components.add(name.isEmpty() ? "UNK" : name, x));
      }
    }
    return components.observations();
  }

  private Optional<Amplitude> amplitude(JsonPlace amplitude) {
    Optional<IntensityMeasure> measure = Amplitude.measure(amplitude.at("name").text(""));
    Optional<Double> value = amplitude.at("value").findNumber();
    if (measure.isEmpty() || value.isEmpty()) {
      return Optional.empty();
    }
    for (String flag : amplitude.at("flag").text("").split(",", -1)) {
      if (!flag.strip().matches("0|Outlier|")) {
        flagged++;
        return Optional.empty();
      }
    }
    return Amplitude.of(
        measure.get(),
        value.get(),
        amplitude.at("units").text(""),
        amplitude.at("ln_sigma").findNumber().orElse(0.0));
  }

  /** Deviation by the number of answers: SCIENCE section 8.4. */
  private void dyfiCell(JsonPlace feature, JsonPlace properties) {
    if (!enough(properties)) {
      return;
    }
    double responses =
        properties.at("nresp").findNumber().orElse((double) StationListXml.LEAST_RESPONSES);
    double sigma = 0.25 * Math.exp(-responses / 24.02) + 0.09;
    String name = properties.at("name").text(feature.where()).split("<br>", 2)[0];
    Ring ring = Ring.of(feature.at("geometry").at("coordinates").at(0));
    felt(
        feature.where(),
        StationBook.id("DYFI", name),
        ring.latDeg(),
        ring.lonDeg(),
        new Observation(IntensityMeasure.MMI, properties.at("cdi").number(), sigma, false),
        responses(properties));
  }
}
