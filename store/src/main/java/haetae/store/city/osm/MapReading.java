package haetae.store.city.osm;

import haetae.world.place.GeoPoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The first three readings of a map: relations (which ways do they need?), ways (which nodes?),
 * nodes (where are they, and which are facilities?). Kept are ids and places of needed nodes, ways
 * of needed relations, and nothing else.
 */
final class MapReading implements OsmSink {
  private final Selection selection;
  private final List<Relation> relations = new ArrayList<>();
  private final List<FacilityNode> facilityNodes = new ArrayList<>();
  private final Map<Long, long[]> memberWays = new HashMap<>();
  private long[] neededWays = {};
  private LongList neededNodes = new LongList();
  private NodePlaces places = new NodePlaces(new long[0]);

  /** A node with the tags of a facility. */
  record FacilityNode(long id, GeoPoint place, Map<String, String> tags) {}

  MapReading(Selection selection) {
    this.selection = selection;
  }

  /** Reads the map three times. */
  void read(OsmSource source, Runnable nextPass) throws IOException {
    source.read(EnumSet.of(OsmKind.RELATION), this);
    LongList ways = new LongList();
    for (Relation relation : relations) {
      for (int i = 0; i < relation.members().size(); i++) {
        ways.add(relation.members().way(i));
      }
    }
    neededWays = ways.sortedOnce();
    nextPass.run();
    source.read(EnumSet.of(OsmKind.WAY), this);
    places = new NodePlaces(neededNodes.sortedOnce());
    neededNodes = new LongList();
    nextPass.run();
    source.read(EnumSet.of(OsmKind.NODE), this);
    nextPass.run();
  }

  @Override
  public void relation(long id, Members members, Map<String, String> tags) {
    if (selection.wantsArea(tags)) {
      relations.add(new Relation(id, members, tags));
    }
  }

  @Override
  public void way(long id, long[] nodes, int count, Map<String, String> tags) {
    boolean member = Arrays.binarySearch(neededWays, id) >= 0;
    if (member) {
      memberWays.put(id, MapGeometry.copy(nodes, count));
    }
    if (member || selection.wantsWay(tags)) {
      for (int i = 0; i < count; i++) {
        neededNodes.add(nodes[i]);
      }
    }
  }

  @Override
  public void node(long id, double latDeg, double lonDeg, Map<String, String> tags) {
    places.put(id, latDeg, lonDeg);
    if (selection.facility(tags).isPresent()) {
      facilityNodes.add(new FacilityNode(id, new GeoPoint(latDeg, lonDeg), tags));
    }
  }

  List<Relation> relations() {
    return relations;
  }

  List<FacilityNode> facilityNodes() {
    return facilityNodes;
  }

  MapGeometry geometry() {
    return new MapGeometry(places, memberWays);
  }
}
