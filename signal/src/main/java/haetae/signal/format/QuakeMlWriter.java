package haetae.signal.format;

import haetae.world.quake.QuakeVersion;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes quakes as QuakeML 1.2 BED (Euchner and Schorlemmer, 2013). The same quakes give the same
 * bytes: no clock is read.
 */
public final class QuakeMlWriter {
  static final String AUTHORITY = "smi:haetae";

  private QuakeMlWriter() {}

  /**
   * Writes the last version of each quake, in the order in which the quakes first came.
   *
   * @param versions any versions of any quakes
   * @param programVersion version of the program, for creationInfo
   * @param out in UTF-8; not closed
   */
  public static void write(List<QuakeVersion> versions, String programVersion, OutputStream out) {
    write(histories(versions), QuakeMlContent.USUAL, programVersion, out);
  }

  /**
   * Writes quakes in the order given.
   *
   * @param histories the versions of each quake, the last one last; none is empty
   * @param programVersion version of the program, for creationInfo
   * @param out in UTF-8; not closed
   */
  public static void write(
      Iterable<List<QuakeVersion>> histories,
      QuakeMlContent content,
      String programVersion,
      OutputStream out) {
    XmlWriting xml = new XmlWriting(out);
    xml.open(
        "q:quakeml",
        "xmlns:q",
        "http://quakeml.org/xmlns/quakeml/1.2",
        "xmlns",
        "http://quakeml.org/xmlns/bed/1.2");
    xml.open("eventParameters", "publicID", AUTHORITY + "/events");
    for (List<QuakeVersion> history : histories) {
      new QuakeMlEvent(xml, history.getLast(), content, programVersion).write(history);
    }
    xml.close().close().end();
  }

  private static Iterable<List<QuakeVersion>> histories(List<QuakeVersion> versions) {
    Map<String, List<QuakeVersion>> last = new LinkedHashMap<>();
    for (QuakeVersion v : versions) {
      last.merge(
          v.id(), List.of(v), (a, b) -> b.getLast().version() >= a.getLast().version() ? b : a);
    }
    return last.values();
  }

  /** A text as part of a resource identifier (QuakeML 1.2, ResourceReference). */
  static String identifier(String kind, String text) {
    String filled = text.isEmpty() ? "none" : text;
    return AUTHORITY + "/" + kind + "/" + filled.replaceAll("[^A-Za-z0-9.~_*()-]", "_");
  }
}
