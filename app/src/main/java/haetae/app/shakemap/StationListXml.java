package haetae.app.shakemap;

import haetae.hazard.shaking.Observation;
import haetae.hazard.shaking.ObservedPlace;
import haetae.hazard.shaking.ObservedPlace.Kind;
import haetae.signal.format.XmlReading;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads ShakeMap's stationlist.xml and dyfi_dat.xml: stations of instruments with components, and
 * cells of felt reports with an intensity. Values are %g and cm/s unless {@code units} says {@code
 * ln(g)} or {@code ln(cm/s)}; flagged values are passed over.
 */
final class StationListXml {
  private static final Set<String> FELT_NETWORKS = Set.of("dyfi", "ciim", "mmi", "intensity");

  /** Fewest answers that make a cell: ShakeMap's min_nresp. */
  static final int LEAST_RESPONSES = 3;

  private final XmlReading xml;
  private final String file;
  private final StationBook book = new StationBook();
  private int flagged;
  private int thin;

  private StationListXml(InputFile input) {
    xml = new XmlReading(input.name(), input.stream());
    file = input.name();
  }

  static Observations read(InputFile input) {
    StationListXml reader = new StationListXml(input);
    String root = reader.xml.root();
    if (root.equals("stationlist")) {
      reader.stations();
    } else if (root.equals("shakemap-data")) {
      reader.data();
    } else {
      throw reader.xml.fault(
          "root element is <" + root + ">; expected <shakemap-data> or <stationlist>");
    }
    return reader.result();
  }

  private Observations result() {
    if (flagged > 0) {
      book.note(file + ": " + flagged + " flagged values passed over");
    }
    if (thin > 0) {
      book.note(file + ": " + thin + " cells with fewer than " + LEAST_RESPONSES + " answers");
    }
    return new Observations(book.places(), book.notes());
  }

  private void data() {
    while (xml.child()) {
      if (xml.element().equals("stationlist")) {
        stations();
      } else {
        xml.skip();
      }
    }
  }

  private void stations() {
    while (xml.child()) {
      if (xml.element().equals("station")) {
        station();
      } else {
        xml.skip();
      }
    }
  }

  private void station() {
    String network = xml.attribute("netid", "");
    String id = StationBook.id(network, xml.required("code"));
    double lat = number("lat");
    double lon = number("lon");
    String where = file + ", station " + id;
    boolean felt = FELT_NETWORKS.contains(network.toLowerCase(Locale.ROOT));
    InvalidValue place = xml.fault("station " + id); // keeps the line of the start tag
    try {
      if (felt) {
        cell(where, id, lat, lon);
        xml.skip();
      } else {
        List<Observation> observations = components();
        book.add(where, new ObservedPlace(id, Kind.INSTRUMENT, lat, lon, observations));
      }
    } catch (InvalidValue e) {
      String message = String.valueOf(e.getMessage());
      throw message.startsWith(file) ? e : new InvalidValue(place.getMessage() + ": " + message, e);
    }
  }

  private void cell(String where, String id, double lat, double lon) {
    if (xml.attribute("intensity", "").isEmpty()) {
      return;
    }
    double responses = find("nresp").orElse((double) LEAST_RESPONSES);
    if (responses >= 0 && responses < LEAST_RESPONSES) {
      thin++;
      return;
    }
    double sigma = find("intensity_stddev").orElse(0.0);
    Observation mmi = new Observation(IntensityMeasure.MMI, number("intensity"), sigma, false);
    book.add(where, new ObservedPlace(id, Kind.FELT, lat, lon, List.of(mmi), known(find("nresp"))));
  }

  /** Number of answers as a file says it; 0 where it does not, or says -1. */
  static int known(Optional<Double> responses) {
    return (int) Math.clamp(Math.rint(responses.orElse(0.0)), 0, 1e9);
  }

  private List<Observation> components() {
    Components components = new Components();
    while (xml.child()) {
      if (xml.element().equals("comp")) {
        String full = xml.required("name");
        String name = full.substring(full.lastIndexOf('.') + 1);
        component(components, name.isEmpty() ? "UNK" : name);
      } else {
        xml.skip();
      }
    }
    return components.observations();
  }

  private void component(Components components, String name) {
    while (xml.child()) {
      Optional<IntensityMeasure> measure = Amplitude.measure(xml.element());
      if (measure.isPresent()) {
        amplitude(measure.get()).ifPresent(a -> components.add(name, a));
      }
      xml.skip();
    }
  }

  private Optional<Amplitude> amplitude(IntensityMeasure measure) {
    if (!xml.attribute("flag", "0").matches("0|")) {
      flagged++;
      return Optional.empty();
    }
    Optional<Double> value = find("value");
    try {
      return value.isEmpty()
          ? Optional.empty()
          : Amplitude.of(
              measure, value.get(), xml.attribute("units", ""), find("ln_stddev").orElse(0.0));
    } catch (InvalidValue e) {
      throw xml.fault(String.valueOf(e.getMessage()), e);
    }
  }

  private double number(String attribute) {
    xml.required(attribute);
    return find(attribute)
        .orElseThrow(() ->
            xml.fault("<" + xml.element() + "> " + attribute + " is not known; expected a number"));
  }

  /** A number, or nothing where the attribute is missing, empty, {@code null} or {@code nan}. */
  private Optional<Double> find(String attribute) {
    String text = xml.attribute(attribute, "");
    if (text.matches("(?i)|null|nan")) {
      return Optional.empty();
    }
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return Optional.of(value);
      }
    } catch (NumberFormatException e) {
      throw xml.fault(notNumber(attribute, text), e);
    }
    throw xml.fault(notNumber(attribute, text));
  }

  private String notNumber(String attribute, String text) {
    return "<"
        + xml.element()
        + "> "
        + attribute
        + " is '"
        + (text.length() > 40 ? text.substring(0, 40) + "…" : text)
        + "'; expected a finite number";
  }
}
