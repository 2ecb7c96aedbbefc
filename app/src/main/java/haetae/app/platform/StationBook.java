package haetae.app.platform;

import static haetae.app.platform.Bodies.round;

import haetae.signal.pick.StationReport;
import haetae.signal.stream.Health;
import haetae.world.place.GeoPoint;
import haetae.world.station.Inventory;
import haetae.world.station.StationId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * What each station said last; something is worth telling only when its health changes or it was
 * shaken by a class more than before. For one thread; the numbers may be read by others.
 */
final class StationBook {
  private final Supplier<Inventory> inventory;
  private final Map<StationId, Entry> entries = new HashMap<>();

  private static final class Entry {
    private Health health = Health.red("nothing heard yet");
    private Instant until = Instant.EPOCH;
    private long gaps;
    private int kma;
    private double pgaMps2 = Double.NaN;
    private double pgvMps = Double.NaN;
  }

  StationBook(Supplier<Inventory> inventory) {
    this.inventory = inventory;
  }

  /** The station as it is now, if its health has changed. */
  synchronized Optional<ObjectNode> heard(StationReport.Heard heard) {
    Entry entry = entries.computeIfAbsent(heard.station(), _ -> new Entry());
    boolean changed = !entry.health.equals(heard.health());
    entry.health = heard.health();
    entry.until = heard.until();
    entry.gaps = heard.gaps();
    return changed ? Optional.of(body(heard.station(), entry)) : Optional.empty();
  }

  /** The station as it is now, if its peaks have reached a higher class. */
  synchronized Optional<ObjectNode> shaken(StationReport.Shaken shaken) {
    Entry entry = entries.computeIfAbsent(shaken.station(), _ -> new Entry());
    int kma = shaken.motion().kma().mmi();
    boolean changed = kma > entry.kma && kma >= 2;
    entry.kma = Math.max(kma, entry.kma);
    entry.pgaMps2 = shaken.motion().pga().mps2();
    entry.pgvMps = shaken.motion().pgv().mps();
    return changed ? Optional.of(body(shaken.station(), entry)) : Optional.empty();
  }

  private ObjectNode body(StationId id, Entry entry) {
    ObjectNode node = Bodies.object();
    node.put("id", id.toString());
    Optional<GeoPoint> place = inventory.get().findPlace(id);
    node.put("latitudeDeg", place.map(p -> round(p.latDeg(), 5)).orElse(null));
    node.put("longitudeDeg", place.map(p -> round(p.lonDeg(), 5)).orElse(null));
    node.put("health", entry.health.level().name());
    node.put("reason", entry.health.reason());
    node.put("heardUntil", entry.until.toString());
    node.put("gaps", entry.gaps);
    node.put("kma", entry.kma);
    node.put("pgaMps2", round(entry.pgaMps2, 6));
    node.put("pgvMps", round(entry.pgvMps, 7));
    return node;
  }

  /** Stations that send and are of use. */
  synchronized long working() {
    return entries.values().stream().filter(e -> e.health.level() != Health.Level.RED).count();
  }

  /** Stations heard of since the start. */
  synchronized int size() {
    return entries.size();
  }
}
