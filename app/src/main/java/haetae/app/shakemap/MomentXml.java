package haetae.app.shakemap;

import haetae.signal.format.XmlReading;
import haetae.world.InvalidValue;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Reads the direction of slip from a moment.xml (QuakeML): the rake of the first nodal plane, or,
 * where there are only principal axes, the style by their plunges: T above 50° reverse, P above 60°
 * normal, B (N) above 60° strike-slip (Frohlich 1992, doi:10.1016/0031-9201(92)90132-Q; limits from
 * memory, not verified); in between unknown.
 */
public final class MomentXml {
  private static final int DEEPEST = 40;

  private final XmlReading xml;
  private final Map<String, Double> found = new HashMap<>();

  private MomentXml(InputFile input) {
    xml = new XmlReading(input.name(), input.stream());
  }

  /**
   * Rake, degrees, of the first focal mechanism that says it; empty if the style is not clear.
   *
   * @throws InvalidValue naming file, line, got and expected
   */
  public static OptionalDouble rakeDeg(Path file) {
    MomentXml reader = new MomentXml(InputFile.of(file));
    reader.xml.root();
    reader.inside("", 0);
    return reader.rakeDeg();
  }

  /** Remembers the first rake and the first plunge of every axis. */
  private void inside(String within, int depth) {
    if (depth > DEEPEST) {
      throw xml.fault("elements lie deeper than " + DEEPEST + "; expected QuakeML");
    }
    while (xml.child()) {
      String element = xml.element();
      String key = element.equals("value") ? within : part(within, element);
      if (element.equals("value") && !key.isEmpty()) {
        found.putIfAbsent(key, xml.number());
      } else {
        inside(key, depth + 1);
      }
    }
  }

  private static String part(String within, String element) {
    return switch (element) {
      case "nodalPlane1", "tAxis", "pAxis", "nAxis" -> element;
      case "rake", "plunge" -> within.isEmpty() ? "" : within + "." + element;
      default -> "";
    };
  }

  private OptionalDouble rakeDeg() {
    Double rake = found.get("nodalPlane1.rake");
    if (rake != null) {
      return OptionalDouble.of(Math.IEEEremainder(rake, 360));
    }
    if (plunge("tAxis") > 50) {
      return OptionalDouble.of(90);
    }
    if (plunge("pAxis") > 60) {
      return OptionalDouble.of(-90);
    }
    return plunge("nAxis") > 60 ? OptionalDouble.of(0) : OptionalDouble.empty();
  }

  private double plunge(String axis) {
    return found.getOrDefault(axis + ".plunge", Double.NaN);
  }
}
