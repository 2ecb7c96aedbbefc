package haetae.app.platform;

import haetae.app.flow.AssessedImpact;
import haetae.app.flow.MappedShaking;
import haetae.app.flow.RegionNews;
import haetae.app.situation.Kind;
import haetae.app.situation.Newsroom;
import haetae.hazard.shaking.ShakingVersion;
import haetae.impact.PreparedCity;
import haetae.response.alert.Alert;
import haetae.response.alert.CapSettings;
import haetae.signal.associate.QuakeReport;
import haetae.signal.pick.StationReport;
import haetae.world.quake.QuakeVersion;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Outputs of the flow → news. Alerts are published by the thread that decided them; everything else
 * waits its turn, so that nothing holds up an alert. While the memory is being rebuilt the last
 * word on each quake is kept back and published at the end, unless the run before has said it
 * already.
 */
final class Reporter implements AutoCloseable {
  private static final int MOST_WAITING = 100_000;
  private static final String FLOW = "flow";

  private final Newsroom room;
  private final InstantSource clock;
  private final AlertBody alerts;
  private final ShakingBody shaking;
  private final ImpactBodies impacts;
  private final StationBook stations;
  private final BiConsumer<String, ShakingVersion> maps;
  private final BlockingQueue<Object> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final AtomicLong shed = new AtomicLong();
  private final AtomicLong faults = new AtomicLong();
  private final Thread thread;
  private final Map<String, QuakeVersion> heldQuakes = new LinkedHashMap<>();
  private final Map<String, Alert> heldAlerts = new LinkedHashMap<>();
  private final Continuity continuity; // guarded by itself
  private final ArrivalBook arrivals = new ArrivalBook(); // guarded by continuity
  private volatile boolean holding = true;
  private volatile boolean closed;

  Reporter(
      Newsroom room,
      InstantSource clock,
      PreparedCity city,
      CapSettings voice,
      StationBook stations,
      BiConsumer<String, ShakingVersion> maps) {
    this.room = room;
    this.clock = clock;
    this.stations = stations;
    this.maps = maps;
    alerts = new AlertBody(voice);
    shaking = new ShakingBody(city.city());
    impacts = new ImpactBodies(city);
    continuity = new Continuity(room.now(), clock.instant());
    thread = Thread.ofPlatform().name("haetae-report").daemon(true).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Sees an output of the flow; from any thread. */
  void see(Object output) {
    switch (output) {
      case Alert alert -> alert(alert);
      case AssessedImpact assessed -> // in the time of the stage that has just worked it out
          enqueue(new ToldImpact(assessed.version().quake(), impacts.all(assessed.version())));
      default -> {
        if (worthReporting(output)) {
          enqueue(output);
        }
      }
    }
  }

  private void enqueue(Object output) {
    while (!waiting.offer(output)) { // the oldest goes
      waiting.poll();
      shed.incrementAndGet();
    }
  }

  /** An impact in words: every building has been asked, which is more than a turn may take. */
  private record ToldImpact(QuakeVersion quake, Map<String, ObjectNode> bodies) {}

  private static boolean worthReporting(Object output) {
    return !(output instanceof StationReport.Moved
        || output instanceof StationReport.Peaks
        || output instanceof RegionNews.Peaks);
  }

  private void alert(Alert alert) {
    synchronized (continuity) {
      if (holding) {
        heldAlerts.put(alert.quake().id(), alert);
      } else {
        continuity.next(alert).ifPresent(this::publish);
      }
    }
  }

  private void publish(Alert alert) {
    room.publish(clock.instant(), Kind.ALERT, FLOW, alerts.of(alert).toString());
  }

  /** What the rebuilding has given is read first; then {@link #release}. */
  void settle() {
    long until = System.nanoTime() + 2_000_000_000L;
    while (!waiting.isEmpty() && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    release();
  }

  /** The memory is rebuilt: publishes what is new against the run before, then everything. */
  private void release() {
    synchronized (continuity) {
      heldQuakes.values().forEach(this::quake);
      for (Alert alert : heldAlerts.values()) {
        continuity.next(alert).ifPresent(this::publish);
      }
      holding = false;
    }
  }

  private void run() {
    try {
      while (!closed || !waiting.isEmpty()) {
        Object output = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (output != null) {
          guarded(output.getClass().getSimpleName(), () -> report(output));
        }
        guarded("arrivals", () -> arrivals(false));
      }
      guarded("arrivals", () -> arrivals(true));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What cannot be told keeps nothing else from being told. */
  private void guarded(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      faults.incrementAndGet();
      System.getLogger(Reporter.class.getName())
          .log(System.Logger.Level.ERROR, what + " could not be told: " + e.getMessage(), e);
    }
  }

  private void report(Object output) {
    switch (output) {
      case StationReport.Picked picked -> pick(picked);
      case StationReport.Heard heard -> stations.heard(heard).ifPresent(this::station);
      case StationReport.Shaken shaken -> stations.shaken(shaken).ifPresent(this::station);
      case RegionNews.Quake quake -> quake(quake.report());
      case MappedShaking mapped -> {
        String id = id(mapped.version().quake());
        publish(Kind.SHAKING, shaking.of(mapped.version()).put("quake", id));
        maps.accept(id, mapped.version());
      }
      case ToldImpact told -> {
        String id = id(told.quake());
        told.bodies().forEach((kind, body) -> publish(kind, body.put("quake", id)));
      }
      default -> {}
    }
  }

  private void pick(StationReport.Picked picked) {
    if (!holding) {
      publish(Kind.PICK, Bodies.pick(picked.pick()));
    }
  }

  private void station(ObjectNode body) {
    publish(Kind.STATION, body);
  }

  private void quake(QuakeReport report) {
    synchronized (continuity) {
      switch (report) {
        case QuakeReport.Revised(QuakeVersion version) -> {
          if (holding) {
            heldQuakes.put(version.id(), version);
          } else {
            quake(version);
          }
        }
        case QuakeReport.Cancelled gone -> {
          heldQuakes.remove(gone.id());
          heldAlerts.remove(gone.id());
          continuity.gone(gone.id()).ifPresent(id -> gone(id, gone));
        }
        case QuakeReport.DistantRejected _ -> {}
      }
    }
  }

  private void quake(QuakeVersion version) {
    QuakeVersion next = continuity.next(version);
    publish(Kind.QUAKE, Bodies.quake(next));
    arrivals.take(next, clock.instant());
  }

  private void arrivals(boolean all) {
    List<QuakeVersion> versions;
    synchronized (continuity) {
      versions = all ? arrivals.rest() : arrivals.due(clock.instant());
    }
    versions.forEach(version -> publish(Kind.ARRIVALS, Bodies.arrivals(version)));
  }

  private void gone(String id, QuakeReport.Cancelled gone) {
    ObjectNode body = Bodies.object();
    body.put("id", id);
    body.put("reason", gone.reason());
    body.put("at", gone.at().toString());
    publish(Kind.QUAKE_GONE, body);
  }

  private String id(QuakeVersion version) {
    synchronized (continuity) {
      return continuity.id(version);
    }
  }

  private void publish(String kind, ObjectNode body) {
    room.publish(clock.instant(), kind, FLOW, body.toString());
  }

  /** Outputs waiting to be published. */
  int backlog() {
    return waiting.size();
  }

  /** Outputs other than alerts that were given up because too much waited. */
  long shed() {
    return shed.get();
  }

  /** Outputs that could not be told because of a fault of ours. */
  long faults() {
    return faults.get();
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join(5000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
