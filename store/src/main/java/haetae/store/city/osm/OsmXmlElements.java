package haetae.store.city.osm;

import haetae.world.InvalidValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** Nodes, ways and relations out of the events of an XML reader. */
final class OsmXmlElements {
  private final XMLStreamReader xml;
  private final Set<OsmKind> wanted;
  private final OsmSink sink;
  private final LongList refs = new LongList();
  private Map<String, String> tags = Map.of();
  private Members members = new Members();
  private boolean inside;
  private boolean rootSeen;
  private long id;
  private double latDeg;
  private double lonDeg;

  OsmXmlElements(XMLStreamReader xml, Set<OsmKind> wanted, OsmSink sink) {
    this.xml = xml;
    this.wanted = wanted;
    this.sink = sink;
  }

  /** Takes the next event. */
  void take(int event) {
    if (event == XMLStreamConstants.START_ELEMENT) {
      start(xml.getLocalName());
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      end(xml.getLocalName());
    }
  }

  private void start(String name) {
    if (!rootSeen && !name.equals("osm")) {
      throw new InvalidValue("the document is <" + name + ">; expected <osm>");
    }
    rootSeen = true;
    switch (name) {
      case "node" -> begin(OsmKind.NODE);
      case "way" -> begin(OsmKind.WAY);
      case "relation" -> begin(OsmKind.RELATION);
      case "tag" -> tag();
      case "nd" -> {
        if (inside) {
          refs.add(number("ref"));
        }
      }
      case "member" -> member();
      default -> {}
    }
  }

  private void begin(OsmKind kind) {
    inside = wanted.contains(kind) && !"delete".equals(xml.getAttributeValue(null, "action"));
    if (!inside) {
      return;
    }
    id = number("id");
    tags = Map.of();
    refs.clear();
    if (kind == OsmKind.NODE) {
      latDeg = degrees("lat", 90);
      lonDeg = degrees("lon", 180);
    } else if (kind == OsmKind.RELATION) {
      members = new Members();
    }
  }

  private void tag() {
    if (inside) {
      tags = tags.isEmpty() ? new HashMap<>() : tags;
      tags.put(attribute("k"), attribute("v"));
    }
  }

  private void member() {
    if (inside) {
      String role = xml.getAttributeValue(null, "role");
      members.add(kind(attribute("type")), number("ref"), role == null ? "" : role);
    }
  }

  private static OsmKind kind(String type) {
    return switch (type) {
      case "node" -> OsmKind.NODE;
      case "way" -> OsmKind.WAY;
      case "relation" -> OsmKind.RELATION;
      default ->
          throw new InvalidValue(
              "type of a member is '" + type + "'; expected node, way or relation");
    };
  }

  private void end(String name) {
    if (!inside) {
      return;
    }
    switch (name) {
      case "node" -> sink.node(id, latDeg, lonDeg, tags);
      case "way" -> sink.way(id, refs.array(), refs.size(), tags);
      case "relation" -> sink.relation(id, members, tags);
      default -> {
        return;
      }
    }
    inside = false;
  }

  private String attribute(String name) {
    String text = xml.getAttributeValue(null, name);
    if (text == null) {
      throw new InvalidValue("<" + xml.getLocalName() + "> has no '" + name + "'; expected one");
    }
    return text;
  }

  private long number(String name) {
    String text = attribute(name);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new InvalidValue(name + " is '" + text + "'; expected a whole number", e);
    }
  }

  private double degrees(String name, double most) {
    String text = attribute(name);
    try {
      double degrees = Double.parseDouble(text);
      if (Math.abs(degrees) <= most) {
        return degrees;
      }
    } catch (NumberFormatException e) {
      throw new InvalidValue(name + " is '" + text + "'; expected degrees", e);
    }
    throw new InvalidValue(name + " is " + text + " degrees; expected -" + most + " to " + most);
  }
}
