package haetae.response.alert;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An alert as a message of the Common Alerting Protocol 1.2 (OASIS 2010), Korean first, then
 * English. It says that it is the city's own information and who makes national warnings. The same
 * alert gives the same bytes.
 */
public final class CapWriter {
  private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
  private static final Duration VALID = Duration.ofMinutes(10);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

  private final CapSettings settings;

  public CapWriter(CapSettings settings) {
    this.settings = settings;
  }

  /** The message in UTF-8. */
  public byte[] write(Alert alert) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeStartElement("alert");
      xml.writeDefaultNamespace(NAMESPACE);
      head(xml, alert);
      info(xml, alert, new CapText.Korean(settings));
      info(xml, alert, new CapText.English(settings));
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML into memory failed", e);
    }
    return bytes.toByteArray();
  }

  private void head(XMLStreamWriter xml, Alert alert) throws XMLStreamException {
    text(xml, "identifier", alert.identifier());
    text(xml, "sender", settings.sender());
    text(xml, "sent", time(alert.at()));
    text(xml, "status", settings.status().word());
    text(xml, "msgType", msgType(alert.kind()));
    text(xml, "scope", alert.level().isPublic() ? "Public" : "Restricted");
    if (!alert.level().isPublic()) {
      text(xml, "restriction", "operators of the city");
    }
    text(xml, "note", settings.status().english() + alert.reason());
    if (alert.number() > 1) {
      text(xml, "references", references(alert));
    }
    text(xml, "incidents", alert.quake().id().replace(' ', '_'));
  }

  private static String msgType(Alert.Kind kind) {
    return switch (kind) {
      case ALERT -> "Alert";
      case UPDATE -> "Update";
      case CANCEL -> "Cancel";
    };
  }

  private String references(Alert alert) {
    return IntStream.range(1, alert.number())
        .mapToObj(n ->
            settings.sender() + "," + alert.identifier(n) + "," + time(alert.earlier().get(n - 1)))
        .collect(Collectors.joining(" "));
  }

  private void info(XMLStreamWriter xml, Alert alert, CapText words) throws XMLStreamException {
    boolean cancel = alert.kind() == Alert.Kind.CANCEL;
    xml.writeStartElement("info");
    text(xml, "language", words.language());
    text(xml, "category", "Geo");
    text(xml, "event", words.event());
    text(xml, "responseType", cancel ? "AllClear" : "Execute");
    text(xml, "urgency", cancel ? "Past" : "Immediate");
    text(xml, "severity", severity(alert));
    text(xml, "certainty", cancel ? "Unlikely" : "Likely");
    text(xml, "effective", time(alert.at()));
    text(xml, "expires", time(alert.at().plus(VALID)));
    text(xml, "senderName", words.senderName());
    text(xml, "headline", words.headline(alert));
    text(xml, "description", words.description(alert));
    text(xml, "instruction", words.instruction(alert));
    parameters(xml, alert);
    for (DistrictWarning warning : alert.districts()) {
      area(xml, warning, words);
    }
    xml.writeEndElement();
  }

  private static String severity(Alert alert) {
    return switch (alert.level()) {
      case NONE, WATCH -> "Minor";
      case ALERT -> "Moderate";
      case STRONG -> "Severe";
    };
  }

  private static void parameters(XMLStreamWriter xml, Alert alert) throws XMLStreamException {
    var origin = alert.quake().origin();
    parameter(xml, "level", alert.level().name());
    parameter(xml, "quakeVersion", Integer.toString(alert.quake().version()));
    parameter(xml, "originTime", origin.time().toString());
    parameter(xml, "epicentre", point(origin.epicentre().latDeg(), origin.epicentre().lonDeg()));
    parameter(xml, "horizontalErrorKm", decimal(origin.horizontalErrorKm()));
    parameter(xml, "depthKm", decimal(origin.depthKm()));
    if (alert.quake().magnitude().isPresent()) {
      var magnitude = alert.quake().magnitude().get();
      parameter(xml, "magnitude", decimal(magnitude.value()));
      parameter(xml, "magnitudeSigma", String.format(Locale.ROOT, "%.2f", magnitude.sigma()));
      parameter(xml, "magnitudeType", magnitude.type());
    }
    for (DistrictWarning w : alert.districts()) {
      String code = w.forecast().district().code();
      parameter(xml, "kma." + code, Integer.toString(w.forecast().intensity().median().mmi()));
      parameter(xml, "secondsToS." + code, decimal(w.secondsToS()));
      parameter(xml, "level." + code, w.level().name());
    }
  }

  private static void area(XMLStreamWriter xml, DistrictWarning warning, CapText words)
      throws XMLStreamException {
    var district = warning.forecast().district();
    double radiusKm = Math.sqrt(district.areaKm2() / Math.PI);
    xml.writeStartElement("area");
    text(xml, "areaDesc", words.area(warning));
    text(
        xml,
        "circle",
        point(district.centre().latDeg(), district.centre().lonDeg()) + " " + decimal(radiusKm));
    xml.writeStartElement("geocode");
    text(xml, "valueName", "district");
    text(xml, "value", district.code());
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void parameter(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeStartElement("parameter");
    text(xml, "valueName", name);
    text(xml, "value", value);
    xml.writeEndElement();
  }

  private static void text(XMLStreamWriter xml, String element, String value)
      throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  private static String point(double latDeg, double lonDeg) {
    return String.format(Locale.ROOT, "%.4f,%.4f", latDeg, lonDeg);
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** CAP's dateTime: whole seconds and an offset, never Z. */
  private String time(Instant at) {
    var local = at.truncatedTo(ChronoUnit.SECONDS).atZone(settings.zone());
    ZoneOffset offset = local.getOffset();
    return TIME.format(local) + (offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId());
  }

  /** File name of a message: its identifier with harmless letters only. */
  public static String fileName(Alert alert) {
    return alert.identifier().replaceAll("[^A-Za-z0-9._-]", "_") + ".xml";
  }
}
