package haetae.store.city.osm;

import static haetae.store.city.osm.OsmKind.NODE;
import static haetae.store.city.osm.OsmKind.RELATION;
import static haetae.store.city.osm.OsmKind.WAY;

import haetae.world.InvalidValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One piece of data of a PBF file: nodes, ways, relations and the texts they use. OpenStreetMap
 * wiki, "PBF Format", osmformat.proto: PrimitiveBlock.
 */
final class PbfBlock {
  private static final double NANO = 1e-9;
  private static final List<OsmKind> MEMBER_KINDS = List.of(NODE, WAY, RELATION);

  private final List<String> texts = new ArrayList<>();
  private final List<WireReader> groups = new ArrayList<>();
  private final Set<OsmKind> wanted;
  private final Set<OsmKind> seen = EnumSet.noneOf(OsmKind.class);
  private final OsmSink sink;
  private final LongList refs = new LongList();
  private long granularity = 100;
  private long latOffset;
  private long lonOffset;

  private PbfBlock(Set<OsmKind> wanted, OsmSink sink) {
    this.wanted = wanted;
    this.sink = sink;
  }

  /** Gives the wanted things of a block to the sink; returns which kinds the block holds. */
  static Set<OsmKind> read(byte[] bytes, Set<OsmKind> wanted, OsmSink sink) {
    PbfBlock block = new PbfBlock(wanted, sink);
    block.open(WireReader.of(bytes));
    block.groups.forEach(block::group);
    return block.seen;
  }

  private void open(WireReader block) {
    while (block.more()) {
      switch (block.field()) {
        case 1 -> stringTable(block.message());
        case 2 -> groups.add(block.message());
        case 17 -> granularity = block.number();
        case 19 -> latOffset = block.number();
        case 20 -> lonOffset = block.number();
        default -> block.skip();
      }
    }
  }

  private void stringTable(WireReader table) {
    while (table.more()) {
      if (table.field() == 1) {
        texts.add(table.text());
      } else {
        table.skip();
      }
    }
  }

  private void group(WireReader group) {
    while (group.more()) {
      int field = group.field();
      OsmKind kind =
          switch (field) {
            case 1, 2 -> NODE;
            case 3 -> WAY;
            case 4 -> RELATION;
            default -> null;
          };
      if (kind == null || !take(kind)) {
        group.skip();
        continue;
      }
      WireReader thing = group.message();
      switch (field) {
        case 1 -> node(thing);
        case 2 -> dense(thing);
        case 3 -> way(thing);
        default -> relation(thing);
      }
    }
  }

  private boolean take(OsmKind kind) {
    seen.add(kind);
    return wanted.contains(kind);
  }

  private void node(WireReader node) {
    long id = 0;
    long lat = 0;
    long lon = 0;
    Tags tags = new Tags();
    while (node.more()) {
      switch (node.field()) {
        case 1 -> id = node.signed();
        case 2 -> tags.keys = node.message();
        case 3 -> tags.values = node.message();
        case 8 -> lat = node.signed();
        case 9 -> lon = node.signed();
        default -> node.skip();
      }
    }
    sink.node(id, latDeg(lat), lonDeg(lon), tags.map());
  }

  private void dense(WireReader dense) {
    WireReader ids = nothing();
    WireReader lats = nothing();
    WireReader lons = nothing();
    WireReader keysAndValues = nothing();
    while (dense.more()) {
      switch (dense.field()) {
        case 1 -> ids = dense.message();
        case 8 -> lats = dense.message();
        case 9 -> lons = dense.message();
        case 10 -> keysAndValues = dense.message();
        default -> dense.skip();
      }
    }
    long id = 0;
    long lat = 0;
    long lon = 0;
    while (ids.more()) {
      id += ids.signed();
      lat += lats.signed();
      lon += lons.signed();
      sink.node(id, latDeg(lat), lonDeg(lon), denseTags(keysAndValues));
    }
  }

  /** Pairs of key and value up to a zero. */
  private Map<String, String> denseTags(WireReader pairs) {
    Map<String, String> tags = Map.of();
    while (pairs.more()) {
      long key = pairs.varint();
      if (key == 0) {
        break;
      }
      tags = tags.isEmpty() ? new HashMap<>() : tags;
      tags.put(text(key), text(pairs.varint()));
    }
    return tags;
  }

  private void way(WireReader way) {
    long id = 0;
    Tags tags = new Tags();
    refs.clear();
    while (way.more()) {
      switch (way.field()) {
        case 1 -> id = way.number();
        case 2 -> tags.keys = way.message();
        case 3 -> tags.values = way.message();
        case 8 -> refs(way.message());
        default -> way.skip();
      }
    }
    sink.way(id, refs.array(), refs.size(), tags.map());
  }

  private void refs(WireReader deltas) {
    long ref = 0;
    while (deltas.more()) {
      ref += deltas.signed();
      refs.add(ref);
    }
  }

  private void relation(WireReader relation) {
    long id = 0;
    Tags tags = new Tags();
    WireReader roles = nothing();
    WireReader ids = nothing();
    WireReader kinds = nothing();
    while (relation.more()) {
      switch (relation.field()) {
        case 1 -> id = relation.number();
        case 2 -> tags.keys = relation.message();
        case 3 -> tags.values = relation.message();
        case 8 -> roles = relation.message();
        case 9 -> ids = relation.message();
        case 10 -> kinds = relation.message();
        default -> relation.skip();
      }
    }
    sink.relation(id, members(roles, ids, kinds), tags.map());
  }

  private Members members(WireReader roles, WireReader ids, WireReader kinds) {
    Members members = new Members();
    long id = 0;
    while (ids.more()) {
      id += ids.signed();
      members.add(kind(kinds.varint()), id, text(roles.varint()));
    }
    return members;
  }

  private static OsmKind kind(long number) {
    if (number < 0 || number >= MEMBER_KINDS.size()) {
      throw new InvalidValue("a member is of kind " + number + "; expected 0, 1 or 2");
    }
    return MEMBER_KINDS.get((int) number);
  }

  private static WireReader nothing() {
    return new WireReader(new byte[0], 0, 0);
  }

  private double latDeg(long steps) {
    return degrees(latOffset, steps, 90, "latitude");
  }

  private double lonDeg(long steps) {
    return degrees(lonOffset, steps, 180, "longitude");
  }

  private double degrees(long offset, long steps, double most, String what) {
    double degrees = NANO * (offset + (double) granularity * steps);
    if (Math.abs(degrees) <= most) {
      return degrees;
    }
    throw new InvalidValue(
        what + " of a node is " + degrees + " degrees; expected -" + most + " to " + most);
  }

  private String text(long index) {
    if (index < 0 || index >= texts.size()) {
      throw new InvalidValue(
          "text number " + index + " is used; expected 0 to " + (texts.size() - 1));
    }
    return texts.get((int) index);
  }

  /** Keys and values of one thing, as numbers of texts. */
  private final class Tags {
    private WireReader keys = nothing();
    private WireReader values = nothing();

    Map<String, String> map() {
      if (!keys.more()) {
        return Map.of();
      }
      Map<String, String> map = new HashMap<>();
      while (keys.more()) {
        map.put(text(keys.varint()), text(values.varint()));
      }
      return map;
    }
  }
}
