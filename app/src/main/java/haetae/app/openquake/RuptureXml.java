package haetae.app.openquake;

import haetae.hazard.rupture.EarthPoint;
import haetae.hazard.rupture.FaultMesh;
import haetae.hazard.rupture.MeshRupture;
import haetae.hazard.rupture.Quad;
import haetae.hazard.rupture.QuadRupture;
import haetae.hazard.rupture.Rupture;
import haetae.signal.format.XmlReading;
import haetae.world.InvalidValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a rupture of NRML: {@code simpleFaultRupture}, {@code complexFaultRupture}, {@code
 * singlePlaneRupture}, {@code multiPlanesRupture}. Planes have the exact distances of our own on
 * the ellipsoid, meshes those of OpenQuake on the sphere.
 */
final class RuptureXml {
  /** What is left open in the file. */
  record Spacing(double simpleKm, double complexKm) {}

  /** What broke, how strong, in which direction. */
  record Quake(double magnitude, double rakeDeg, Rupture rupture) {}

  private final XmlReading xml;
  private final Spacing spacing;
  private double magnitude = Double.NaN;
  private double rakeDeg = Double.NaN;
  private @Nullable EarthPoint hypocentre;
  private @Nullable FaultMesh mesh;
  private final List<Quad> planes = new ArrayList<>();

  private RuptureXml(XmlReading xml, Spacing spacing) {
    this.xml = xml;
    this.spacing = spacing;
  }

  static Quake read(Path path, Spacing spacing) {
    RuptureXml reader = new RuptureXml(JobFile.of(path).nrml("simpleFaultRupture"), spacing);
    return reader.quake();
  }

  private Quake quake() {
    String kind = xml.element();
    switch (kind) {
      case "simpleFaultRupture",
          "complexFaultRupture",
          "singlePlaneRupture",
          "multiPlanesRupture" -> {}
      default ->
          throw xml.fault(
              "<"
                  + kind
                  + ">; expected simpleFaultRupture, complexFaultRupture, singlePlaneRupture"
                  + " or multiPlanesRupture");
    }
    while (xml.child()) {
      inside();
    }
    EarthPoint begin = hypocentre;
    if (begin == null || Double.isNaN(magnitude) || Double.isNaN(rakeDeg)) {
      throw xml.fault("<" + kind + "> lacks magnitude, rake or hypocenter; expected all three");
    }
    FaultMesh known = mesh;
    if (known != null) {
      return new Quake(magnitude, rakeDeg, new MeshRupture(begin, known));
    }
    if (planes.isEmpty()) {
      throw xml.fault("<" + kind + "> has no geometry; expected one");
    }
    return new Quake(magnitude, rakeDeg, new QuadRupture(begin, planes));
  }

  private void inside() {
    switch (xml.element()) {
      case "magnitude" -> magnitude = xml.number();
      case "rake" -> rakeDeg = xml.number();
      case "hypocenter" -> {
        hypocentre = point(number("lon"), number("lat"), number("depth"));
        xml.skip();
      }
      case "simpleFaultGeometry" -> mesh = simple();
      case "complexFaultGeometry" -> mesh = complex();
      case "planarSurface" -> planes.add(plane());
      default -> xml.skip();
    }
  }

  private FaultMesh simple() {
    List<EarthPoint> trace = List.of();
    double dip = Double.NaN;
    double upper = Double.NaN;
    double lower = Double.NaN;
    while (xml.child()) {
      switch (xml.element()) {
        case "LineString" -> trace = line(2);
        case "dip" -> dip = xml.number();
        case "upperSeismoDepth" -> upper = xml.number();
        case "lowerSeismoDepth" -> lower = xml.number();
        default -> xml.skip();
      }
    }
    try {
      return FaultMesh.simple(trace, dip, upper, lower, spacing.simpleKm);
    } catch (InvalidValue e) {
      throw xml.fault(String.valueOf(e.getMessage()), e);
    }
  }

  private FaultMesh complex() {
    List<List<EarthPoint>> edges = new ArrayList<>();
    while (xml.child()) {
      List<EarthPoint> edge = List.of();
      while (xml.child()) {
        edge = xml.element().equals("LineString") ? line(3) : edge;
      }
      edges.add(edge);
    }
    try {
      return FaultMesh.complex(edges, spacing.complexKm);
    } catch (InvalidValue e) {
      throw xml.fault(String.valueOf(e.getMessage()), e);
    }
  }

  /** Points of a gml:LineString. */
  private List<EarthPoint> line(int perPoint) {
    List<EarthPoint> points = new ArrayList<>();
    while (xml.child()) {
      if (!xml.element().equals("posList")) {
        xml.skip();
        continue;
      }
      String[] words = xml.text().strip().split("[\\s,]+", -1);
      if (words.length % perPoint != 0) {
        throw xml.fault(words.length + " numbers; expected " + perPoint + " for each point");
      }
      for (int k = 0; k < words.length; k += perPoint) {
        double depth = perPoint == 3 ? parse(words[k + 2]) : 0;
        points.add(point(parse(words[k]), parse(words[k + 1]), depth));
      }
    }
    return points;
  }

  private double parse(String word) {
    try {
      return Double.parseDouble(word);
    } catch (NumberFormatException e) {
      throw xml.fault("'" + word + "'; expected a number", e);
    }
  }

  private Quad plane() {
    EarthPoint[] corners = new EarthPoint[4];
    List<String> names = List.of("topLeft", "topRight", "bottomRight", "bottomLeft");
    while (xml.child()) {
      int at = names.indexOf(xml.element());
      if (at >= 0) {
        corners[at] = point(number("lon"), number("lat"), number("depth"));
      }
      xml.skip();
    }
    for (int k = 0; k < corners.length; k++) {
      if (corners[k] == null) {
        throw xml.fault("<planarSurface> has no <" + names.get(k) + ">; expected four corners");
      }
    }
    return new Quad(corners[0], corners[1], corners[2], corners[3]);
  }

  private EarthPoint point(double lon, double lat, double depthKm) {
    try {
      return EarthPoint.wrapped(lat, lon, depthKm);
    } catch (InvalidValue e) {
      throw xml.fault(String.valueOf(e.getMessage()), e);
    }
  }

  private double number(String attribute) {
    return parse(xml.required(attribute));
  }
}
