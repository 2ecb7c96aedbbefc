package haetae.app.openquake;

import haetae.hazard.rupture.EarthPoint;
import haetae.hazard.rupture.EdgeRupture;
import haetae.hazard.rupture.MeshRupture;
import haetae.hazard.rupture.Quad;
import haetae.hazard.rupture.QuadRupture;
import haetae.hazard.rupture.Rupture;
import haetae.signal.format.XmlReading;
import haetae.world.place.GeoPoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a rupture (NRML): simple fault, complex fault, one or several planes. Planes are exact, a
 * complex fault is the surface between its top and bottom edges.
 */
final class RuptureReader {
  private static final int EDGE_POINTS = 50;

  private final double stepKm;
  private double magnitude = Double.NaN;
  private double rakeDeg = Double.NaN;
  private @Nullable EarthPoint hypocentre;
  private @Nullable Rupture rupture;
  private final List<Quad> planes = new ArrayList<>();

  private RuptureReader(double stepKm) {
    this.stepKm = stepKm;
  }

  /** What broke, and how. */
  record Event(Rupture rupture, double magnitude, double rakeDeg) {}

  /**
   * Reads a file.
   *
   * @param stepKm between nodes of a simple fault, km
   */
  static Event read(Path file, double stepKm) {
    RuptureReader reader = new RuptureReader(stepKm);
    Event[] event = new Event[1];
    NrmlFile.read(file, "", xml -> event[0] = reader.event(xml));
    return event[0];
  }

  private Event event(XmlReading xml) {
    String kind = xml.element();
    if (kind.equals("ruptureCollection") || !kind.endsWith("Rupture")) {
      throw xml.fault(
          "<"
              + kind
              + ">; expected simpleFaultRupture, complexFaultRupture, singlePlaneRupture or"
              + " multiPlanesRupture");
    }
    while (xml.child()) {
      switch (xml.element()) {
        case "magnitude" -> magnitude = xml.number();
        case "rake" -> rakeDeg = xml.number();
        case "hypocenter" -> {
          hypocentre =
              EarthPoint.wrapped(
                  NrmlFile.number(xml, "lat", Double.NaN),
                  NrmlFile.number(xml, "lon", Double.NaN),
                  NrmlFile.number(xml, "depth", Double.NaN));
          xml.skip();
        }
        case "simpleFaultGeometry" -> rupture = simple(xml, begin(xml));
        case "complexFaultGeometry" -> rupture = complex(xml, begin(xml));
        case "planarSurface" -> planes.add(plane(xml));
        default -> xml.skip();
      }
    }
    if (!planes.isEmpty()) {
      rupture = new QuadRupture(begin(xml), planes);
    }
    if (rupture == null || Double.isNaN(magnitude) || Double.isNaN(rakeDeg)) {
      throw xml.fault(
          "<" + kind + "> lacks magnitude, rake or a geometry that is read; expected all three");
    }
    return new Event(rupture, magnitude, rakeDeg);
  }

  private EarthPoint begin(XmlReading xml) {
    EarthPoint begin = hypocentre;
    if (begin == null) {
      throw xml.fault("no <hypocenter> before the geometry; expected one");
    }
    return begin;
  }

  private Rupture simple(XmlReading xml, EarthPoint begin) {
    double dipDeg = Double.NaN;
    double upperKm = Double.NaN;
    double lowerKm = Double.NaN;
    List<GeoPoint> trace = List.of();
    while (xml.child()) {
      switch (xml.element()) {
        case "LineString" -> {
          double[] list = positions(xml);
          trace = points(list, 2).stream().map(EarthPoint::epicentre).toList();
        }
        case "dip" -> dipDeg = xml.number();
        case "upperSeismoDepth" -> upperKm = xml.number();
        case "lowerSeismoDepth" -> lowerKm = xml.number();
        default -> xml.skip();
      }
    }
    if (Double.isNaN(dipDeg + upperKm + lowerKm)) {
      throw xml.fault("simpleFaultGeometry lacks dip, upper- or lowerSeismoDepth; expected all");
    }
    return MeshRupture.simpleFault(begin, trace, dipDeg, upperKm, lowerKm, stepKm);
  }

  /** All numbers of the {@code posList} of a line. */
  private static double[] positions(XmlReading xml) {
    double[] all = {};
    while (xml.child()) {
      if (xml.element().equals("posList")) {
        all = NrmlFile.numbers(xml, xml.text());
      } else {
        xml.skip();
      }
    }
    return all;
  }

  private static List<EarthPoint> points(double[] list, int perPoint) {
    List<EarthPoint> points = new ArrayList<>();
    for (int i = 0; i + perPoint <= list.length; i += perPoint) {
      double depthKm = perPoint == 3 ? list[i + 2] : 0;
      points.add(EarthPoint.wrapped(list[i + 1], list[i], depthKm));
    }
    return points;
  }

  private static Rupture complex(XmlReading xml, EarthPoint begin) {
    List<EarthPoint> top = List.of();
    List<EarthPoint> bottom = List.of();
    while (xml.child()) {
      switch (xml.element()) {
        case "faultTopEdge" -> top = edge(xml);
        case "faultBottomEdge" -> bottom = edge(xml);
        default -> xml.skip();
      }
    }
    if (top.size() < 2 || bottom.size() < 2) {
      throw xml.fault("a complex fault without top or bottom edge; expected both");
    }
    return new EdgeRupture(begin, List.of(new EdgeRupture.Edges(even(top), even(bottom))));
  }

  private static List<EarthPoint> edge(XmlReading xml) {
    List<EarthPoint> points = List.of();
    while (xml.child()) {
      if (xml.element().equals("LineString")) {
        points = points(positions(xml), 3);
      } else {
        xml.skip();
      }
    }
    return points;
  }

  /** The same line with as many points as any other, evenly spaced. */
  private static List<EarthPoint> even(List<EarthPoint> line) {
    double[] at = new double[line.size()];
    for (int i = 1; i < at.length; i++) {
      at[i] = at[i - 1] + line.get(i - 1).epicentre().distanceKm(line.get(i).epicentre());
    }
    List<EarthPoint> out = new ArrayList<>();
    int k = 1;
    for (int n = 0; n < EDGE_POINTS; n++) {
      double km = at[at.length - 1] * n / (EDGE_POINTS - 1);
      while (k < at.length - 1 && at[k] < km) {
        k++;
      }
      double length = at[k] - at[k - 1];
      double share = length == 0 ? 0 : (km - at[k - 1]) / length;
      out.add(between(line.get(k - 1), line.get(k), share));
    }
    return out;
  }

  private static EarthPoint between(EarthPoint a, EarthPoint b, double share) {
    double lon = a.lonDeg() + share * Math.IEEEremainder(b.lonDeg() - a.lonDeg(), 360);
    return EarthPoint.wrapped(
        a.latDeg() + share * (b.latDeg() - a.latDeg()),
        lon,
        a.depthKm() + share * (b.depthKm() - a.depthKm()));
  }

  private static Quad plane(XmlReading xml) {
    Map<String, EarthPoint> corners = new HashMap<>();
    while (xml.child()) {
      corners.put(
          xml.element(),
          EarthPoint.wrapped(
              NrmlFile.number(xml, "lat", Double.NaN),
              NrmlFile.number(xml, "lon", Double.NaN),
              NrmlFile.number(xml, "depth", Double.NaN)));
      xml.skip();
    }
    return new Quad(
        corner(xml, corners, "topLeft"),
        corner(xml, corners, "topRight"),
        corner(xml, corners, "bottomRight"),
        corner(xml, corners, "bottomLeft"));
  }

  private static EarthPoint corner(XmlReading xml, Map<String, EarthPoint> corners, String which) {
    EarthPoint corner = corners.get(which);
    if (corner == null) {
      throw xml.fault("a plane without " + which + "; expected four corners");
    }
    return corner;
  }
}
