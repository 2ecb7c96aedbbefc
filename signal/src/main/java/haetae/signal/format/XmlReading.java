package haetae.signal.format;

import haetae.world.InvalidValue;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A document read element by element, any namespace prefix. Document types are passed over unread,
 * external entities are refused; faults name file, line, column and element.
 */
public final class XmlReading {
  private final String name;
  private final XMLStreamReader xml;

  /** Begins a document; the name is for messages. */
  public XmlReading(String name, InputStream in) {
    this.name = name;
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      xml = factory.createXMLStreamReader(in);
    } catch (XMLStreamException | RuntimeException e) {
      throw new InvalidValue(name + " is not XML: " + firstLine(e), e);
    }
  }

  /** Moves to the root element; its local name. */
  public String root() {
    while (next() != XMLStreamConstants.START_ELEMENT) {}
    return element();
  }

  /** Moves to the root element, which must have the given local name. */
  public void root(String expected) {
    root();
    if (!element().equals(expected)) {
      throw fault("root element is <" + element() + ">; expected <" + expected + ">");
    }
  }

  /** Moves to the next child element of the current one; false at the current one's end. */
  public boolean child() {
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        return false;
      }
    }
  }

  /** As {@link #child}, and adds all text met on the way to {@code text}. */
  public boolean childOrText(StringBuilder text) {
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        return false;
      }
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(xml.getText());
      }
    }
  }

  /** Passes over the current element and all in it. */
  public void skip() {
    int depth = 1;
    while (depth > 0) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  /** Local name of the current element. */
  public String element() {
    return xml.getLocalName();
  }

  /** Text of the current element, stripped; moves to its end. */
  public String text() {
    try {
      return xml.getElementText().strip();
    } catch (XMLStreamException | RuntimeException e) {
      throw new InvalidValue(broken(e), e);
    }
  }

  /** Text of the current element as a finite number. */
  public double number() {
    String element = element();
    String text = text();
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new InvalidValue(message(notNumber(element, text)), e);
    }
    throw fault(notNumber(element, text));
  }

  private static String notNumber(String element, String text) {
    return "<" + element + "> is '" + text + "'; expected a finite number";
  }

  /** Attribute of the current element, or the default where it is absent. */
  public String attribute(String attribute, String ifAbsent) {
    String value = xml.getAttributeValue(null, attribute);
    return value == null ? ifAbsent : value.strip();
  }

  /** Attribute of the current element; a fault if it is absent or blank. */
  public String required(String attribute) {
    String value = attribute(attribute, "");
    if (value.isEmpty()) {
      throw fault("<" + element() + "> has no attribute " + attribute + "; expected one");
    }
    return value;
  }

  /** ISO 8601 date and time, or date alone; UTC where no zone is given. */
  public Instant instant(String what, String text) {
    try {
      if (text.length() == 10) {
        return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
      }
      return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      String fault = what + " is '" + text + "'; expected a time like 2017-11-15T05:29:31Z";
      throw new InvalidValue(message(fault), e);
    }
  }

  /** A fault at the current place. */
  public InvalidValue fault(String what) {
    return new InvalidValue(message(what));
  }

  /** A fault at the current place, with what led to it. */
  public InvalidValue fault(String what, Throwable cause) {
    return new InvalidValue(message(what), cause);
  }

  private String message(String what) {
    var place = xml.getLocation();
    return name
        + " line "
        + place.getLineNumber()
        + " column "
        + place.getColumnNumber()
        + ": "
        + what;
  }

  /**
   * Next event. The JDK's parser meets some broken documents with runtime exceptions of its own.
   */
  private int next() {
    try {
      return xml.next();
    } catch (java.util.NoSuchElementException e) {
      throw new InvalidValue(message("the document ends too early"), e);
    } catch (XMLStreamException | RuntimeException e) {
      throw new InvalidValue(broken(e), e);
    }
  }

  private String broken(Exception e) {
    return message("not well-formed XML: " + firstLine(e));
  }

  /** The parser's words without its own "ParseError at [row,col]" lines. */
  private static String firstLine(Exception e) {
    String text = String.valueOf(e.getMessage());
    int at = text.indexOf("Message: ");
    return (at < 0 ? text : text.substring(at + 9)).lines().findFirst().orElse("no reason given");
  }
}
