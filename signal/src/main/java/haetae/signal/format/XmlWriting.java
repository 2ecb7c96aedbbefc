package haetae.signal.format;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An indented XML document in UTF-8, written element by element; the same calls, the same bytes.
 */
final class XmlWriting {
  private final XMLStreamWriter xml;
  private int depth;

  XmlWriting(OutputStream out) {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** Opens an element; {@code attributes} are names and values in turn. */
  XmlWriting open(String element, String... attributes) {
    try {
      newLine();
      int colon = element.indexOf(':');
      if (colon < 0) {
        xml.writeStartElement(element);
      } else {
        xml.writeStartElement(element.substring(0, colon), element.substring(colon + 1), "");
      }
      for (int i = 0; i < attributes.length; i += 2) {
        xml.writeAttribute(attributes[i], attributes[i + 1]);
      }
      depth++;
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** Closes the element opened last. */
  XmlWriting close() {
    try {
      depth--;
      newLine();
      xml.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** Writes an element that holds text only. */
  XmlWriting leaf(String element, String text, String... attributes) {
    try {
      open(element, attributes);
      xml.writeCharacters(legal(text));
      xml.writeEndElement();
      depth--;
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** Writes an element that holds one number; left out if the number is not known (not finite). */
  XmlWriting leaf(String element, double value) {
    return Double.isFinite(value) ? leaf(element, Double.toString(value)) : this;
  }

  /** Ends the document; the stream is left open. */
  void end() {
    try {
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  private void newLine() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  /** Text without the control characters that XML 1.0 cannot hold. */
  private static String legal(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "?");
  }

  private static java.io.UncheckedIOException failed(XMLStreamException e) {
    return new java.io.UncheckedIOException(new java.io.IOException("XML was not written", e));
  }
}
