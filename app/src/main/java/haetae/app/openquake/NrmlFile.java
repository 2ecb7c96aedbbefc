package haetae.app.openquake;

import haetae.signal.format.XmlReading;
import haetae.world.InvalidValue;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** A file of the Natural hazards' Risk Markup Language, 0.4 or 0.5. */
final class NrmlFile {
  private NrmlFile() {}

  /** Words between tags where there are no elements. */
  record Content(List<String> words) {}

  /**
   * Opens a file, moves to the element below the root and hands it on.
   *
   * @param expected name of that element; empty: any
   */
  static void read(Path file, String expected, Consumer<XmlReading> model) {
    String name = String.valueOf(file.getFileName());
    if (!Files.isRegularFile(file)) {
      throw new InvalidValue(file + " is not there; expected NRML");
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      XmlReading xml = new XmlReading(name, in);
      xml.root("nrml");
      while (xml.child()) {
        if (expected.isEmpty() || xml.element().equals(expected)) {
          model.accept(xml);
          return;
        }
        xml.skip();
      }
      throw xml.fault("no <" + expected + "> in <nrml>; expected one");
    } catch (IOException e) {
      throw new InvalidValue(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Hands on every child element; where there is none, gives the words of the text. */
  static Content textOrChildren(XmlReading xml, Consumer<XmlReading> child) {
    StringBuilder text = new StringBuilder();
    while (xml.childOrText(text)) {
      child.accept(xml);
    }
    return new Content(words(text.toString()));
  }

  /** Words of a text. */
  static List<String> words(String text) {
    return text.isBlank() ? List.of() : Arrays.asList(text.strip().split("\\s+"));
  }

  /** Numbers of a text. */
  static double[] numbers(XmlReading xml, String text) {
    try {
      return words(text).stream().mapToDouble(Double::parseDouble).toArray();
    } catch (NumberFormatException e) {
      throw xml.fault("'" + text.strip() + "'; expected numbers", e);
    }
  }

  /** An attribute as a number, or the default where it is absent. */
  static double number(XmlReading xml, String attribute, double otherwise) {
    String text = xml.attribute(attribute, "");
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      double value = Double.parseDouble(text);
      if (!Double.isNaN(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw xml.fault(attribute + " is '" + text + "'; expected a number", e);
    }
    throw xml.fault(attribute + " is '" + text + "'; expected a number");
  }
}
