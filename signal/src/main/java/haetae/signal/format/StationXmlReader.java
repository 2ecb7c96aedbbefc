package haetae.signal.format;

import haetae.world.InvalidValue;
import haetae.world.place.GeoPoint;
import haetae.world.station.Channel;
import haetae.world.station.ChannelId;
import haetae.world.station.GroundQuantity;
import haetae.world.station.Inventory;
import haetae.world.station.Sensitivity;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads FDSN StationXML 1.0 to 1.2 into an inventory. A missing azimuth or dip is taken from the
 * channel's direction letter; a missing response or unknown unit leaves the channel without
 * sensitivity.
 */
public final class StationXmlReader {
  private final XmlReading xml;
  private final List<Channel> channels = new ArrayList<>();

  private StationXmlReader(XmlReading xml) {
    this.xml = xml;
  }

  /**
   * Reads a document; the stream is not closed.
   *
   * @param name what to call it in messages
   * @throws InvalidValue naming file, line, column and element if it cannot be used
   */
  public static Inventory read(String name, InputStream in) {
    StationXmlReader reader = new StationXmlReader(new XmlReading(name, in));
    reader.document();
    return new Inventory(reader.channels);
  }

  private void document() {
    xml.root("FDSNStationXML");
    boolean network = false;
    while (xml.child()) {
      if (xml.element().equals("Network")) {
        network = true;
        network();
      } else {
        xml.skip();
      }
    }
    if (!network) {
      throw xml.fault("<FDSNStationXML> has no <Network>; expected one or more");
    }
  }

  private void network() {
    String code = xml.attribute("code", "");
    while (xml.child()) {
      if (xml.element().equals("Station")) {
        station(code);
      } else {
        xml.skip();
      }
    }
  }

  private void station(String network) {
    String code = xml.required("code");
    Place place = new Place();
    while (xml.child()) {
      if (xml.element().equals("Channel")) {
        channel(network, code);
      } else if (!place.take(xml)) {
        xml.skip();
      }
    }
    place.check(xml, "Station " + network + "." + code);
  }

  private void channel(String network, String station) {
    String code = xml.required("code");
    String location = xml.attribute("locationCode", "");
    ChannelId id = ChannelId.of(network, station, location.equals("--") ? "" : location, code);
    Instant start = time("startDate", Instant.MIN);
    Instant end = time("endDate", Instant.MAX);
    Place place = new Place();
    double[] orientation = {azimuthOf(id.direction()), dipOf(id.direction())};
    double rateHz = 0;
    Optional<Sensitivity> sensitivity = Optional.empty();
    while (xml.child()) {
      switch (xml.element()) {
        case "Azimuth" -> orientation[0] = xml.number();
        case "Dip" -> orientation[1] = xml.number();
        case "SampleRate" -> rateHz = xml.number();
        case "Response" -> sensitivity = response();
        default -> {
          if (!place.take(xml)) {
            xml.skip();
          }
        }
      }
    }
    place.check(xml, "Channel " + id);
    channels.add(built(id, place, orientation, rateHz, sensitivity, start, end));
  }

  private Channel built(
      ChannelId id,
      Place place,
      double[] orientation,
      double rateHz,
      Optional<Sensitivity> sensitivity,
      Instant start,
      Instant end) {
    try {
      return new Channel(
          id,
          new GeoPoint(place.latDeg, place.lonDeg),
          place.elevationM,
          place.depthM,
          orientation[0],
          orientation[1],
          rateHz,
          sensitivity,
          start,
          end);
    } catch (InvalidValue e) {
      throw xml.fault("Channel " + id + ": " + e.getMessage(), e);
    }
  }

  private Instant time(String attribute, Instant ifAbsent) {
    String text = xml.attribute(attribute, "");
    return text.isEmpty() ? ifAbsent : xml.instant(attribute, text);
  }

  private Optional<Sensitivity> response() {
    Optional<Sensitivity> sensitivity = Optional.empty();
    while (xml.child()) {
      if (xml.element().equals("InstrumentSensitivity")) {
        sensitivity = sensitivity();
      } else {
        xml.skip();
      }
    }
    return sensitivity;
  }

  private Optional<Sensitivity> sensitivity() {
    double value = 0;
    GroundQuantity quantity = null;
    while (xml.child()) {
      switch (xml.element()) {
        case "Value" -> value = xml.number();
        case "InputUnits" -> quantity = units();
        default -> xml.skip();
      }
    }
    return quantity == null || value == 0
        ? Optional.empty()
        : Optional.of(new Sensitivity(quantity, value));
  }

  private @Nullable GroundQuantity units() {
    GroundQuantity quantity = null;
    while (xml.child()) {
      if (xml.element().equals("Name")) {
        quantity = quantity(xml.text());
      } else {
        xml.skip();
      }
    }
    return quantity;
  }

  private static @Nullable GroundQuantity quantity(String unit) {
    return switch (unit.toUpperCase(Locale.ROOT).replace(" ", "")) {
      case "M/S**2", "M/S^2", "M/S2", "M/(S**2)", "M/SEC**2", "M/S/S" ->
          GroundQuantity.ACCELERATION;
      case "M/S", "M/SEC" -> GroundQuantity.VELOCITY;
      default -> null;
    };
  }

  private static double azimuthOf(char direction) {
    return direction == 'E' || direction == '2' ? 90 : 0;
  }

  private static double dipOf(char direction) {
    return direction == 'Z' || direction == '3' ? -90 : 0;
  }

  /** Position under way: the elements come in any order. */
  private static final class Place {
    private double latDeg = Double.NaN;
    private double lonDeg = Double.NaN;
    private double elevationM;
    private double depthM;

    boolean take(XmlReading xml) {
      switch (xml.element()) {
        case "Latitude" -> latDeg = xml.number();
        case "Longitude" -> lonDeg = xml.number();
        case "Elevation" -> elevationM = xml.number();
        case "Depth" -> depthM = xml.number();
        default -> {
          return false;
        }
      }
      return true;
    }

    void check(XmlReading xml, String whose) {
      if (Double.isNaN(latDeg) || Double.isNaN(lonDeg)) {
        String missing = Double.isNaN(latDeg) ? "<Latitude>" : "<Longitude>";
        throw xml.fault(whose + " has no " + missing + "; expected degrees");
      }
    }
  }
}
