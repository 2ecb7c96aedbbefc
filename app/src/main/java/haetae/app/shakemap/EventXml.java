package haetae.app.shakemap;

import haetae.hazard.rupture.EarthPoint;
import haetae.hazard.shaking.ShakeEvent;
import haetae.signal.format.XmlReading;
import haetae.world.InvalidValue;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads ShakeMap's event.xml: one {@code <earthquake>} with id, lat, lon, depth, mag, time and,
 * optionally, {@code rake} or {@code type}/{@code mech} (SS, RS, NM; ALL is not known).
 */
public final class EventXml {
  private final XmlReading xml;

  private EventXml(InputFile input) {
    xml = new XmlReading(input.name(), input.stream());
  }

  /**
   * The event of a file.
   *
   * @throws InvalidValue naming file, line, got and expected
   */
  public static ShakeEvent read(Path file) {
    EventXml reader = new EventXml(InputFile.of(file));
    reader.xml.root("earthquake");
    return reader.event();
  }

  private ShakeEvent event() {
    try {
      return new ShakeEvent(
          xml.attribute("id", xml.attribute("eventsourcecode", "unnamed")),
          time(),
          EarthPoint.wrapped(number("lat"), number("lon"), number("depth")),
          number("mag"),
          rake(),
          xml.attribute("locstring", ""));
    } catch (InvalidValue e) {
      String message = String.valueOf(e.getMessage());
      throw message.contains(" line ") ? e : xml.fault("<earthquake> " + message, e);
    }
  }

  private Optional<Instant> time() {
    String time = xml.attribute("time", "");
    return time.isEmpty() ? Optional.empty() : Optional.of(xml.instant("time", time));
  }

  private double number(String attribute) {
    String text = xml.required(attribute);
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw xml.fault(attribute + " is '" + text + "'; expected a number", e);
    }
  }

  private OptionalDouble rake() {
    if (!xml.attribute("rake", "").isEmpty()) {
      return OptionalDouble.of(number("rake"));
    }
    String type = xml.attribute("type", xml.attribute("mech", "ALL"));
    return switch (type.toUpperCase(Locale.ROOT)) {
      case "SS" -> OptionalDouble.of(0);
      case "RS" -> OptionalDouble.of(90);
      case "NM" -> OptionalDouble.of(-90);
      case "ALL", "" -> OptionalDouble.empty();
      default -> throw xml.fault("type is '" + type + "'; expected SS, RS, NM or ALL");
    };
  }
}
