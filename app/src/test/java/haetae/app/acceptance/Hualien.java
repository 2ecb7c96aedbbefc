package haetae.app.acceptance;

import haetae.app.replay.PacketFeed;
import haetae.app.replay.RecordedFeed;
import haetae.app.replay.Tick;
import haetae.app.settings.Settings;
import haetae.signal.associate.QuakeReport;
import haetae.signal.associate.QuakeStep;
import haetae.signal.associate.Region;
import haetae.signal.format.StationXmlReader;
import haetae.signal.pick.PickStep;
import haetae.signal.pick.StationReport;
import haetae.signal.pick.StationWatch;
import haetae.signal.travel.TravelTimeTable;
import haetae.store.archive.WaveformSource;
import haetae.world.data.Packet;
import haetae.world.place.GeoPoint;
import haetae.world.quake.QuakeVersion;
import haetae.world.station.Inventory;
import haetae.world.station.StationId;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The Hualien records (CWB, 2021-04-18, ML 5.8) through the two steps, station by station, so that
 * one station can be made faulty without picking all others again.
 */
final class Hualien {
  static final GeoPoint CWB_EPICENTRE = new GeoPoint(23.87, 121.49);
  private static final Path FOLDER =
      Path.of(System.getProperty("haetae.shared", "absent"), "data", "events", "hualien-2021-M5.8");

  final Inventory inventory;
  final TravelTimeTable travel = Settings.DEFAULT.travelTimes();
  private final List<Instant> ticks = new ArrayList<>();
  private final Map<StationId, List<Packet>> packets = new TreeMap<>();
  private final Map<StationId, List<List<StationReport>>> reports = new HashMap<>();

  static boolean present() {
    return Files.isDirectory(FOLDER);
  }

  Hualien(double packetS) throws IOException {
    try (InputStream in =
        new BufferedInputStream(Files.newInputStream(FOLDER.resolve("stations.xml")))) {
      inventory = StationXmlReader.read("stations.xml", in);
    }
    PacketFeed feed =
        new RecordedFeed(
            WaveformSource.of(List.of(FOLDER.resolve("waveforms.mseed"))),
            packetS,
            Instant.parse("2200-01-01T00:00:00Z"));
    for (Tick tick = feed.next(); tick != null; tick = feed.next()) {
      ticks.add(tick.now());
      for (Packet packet : tick.packets()) {
        packets.computeIfAbsent(packet.channel().station(), k -> new ArrayList<>()).add(packet);
      }
    }
    packets.keySet().forEach(id -> reports.put(id, pick(id, List::of)));
  }

  /** Stations by distance from the epicentre. */
  List<StationId> byDistance() {
    List<StationId> all = new ArrayList<>(packets.keySet());
    all.sort(
        java.util.Comparator.comparingDouble(
            id -> inventory.findPlace(id).orElseThrow().distanceKm(CWB_EPICENTRE)));
    return all;
  }

  /** What a station says in each tick when its packets go through a fault first. */
  List<List<StationReport>> pick(StationId id, Function<Packet, List<Packet>> fault) {
    List<List<Packet>> arriving = new ArrayList<>();
    ticks.forEach(t -> arriving.add(new ArrayList<>()));
    for (Packet packet : packets.get(id)) {
      for (Packet faulty : fault.apply(packet)) {
        int tick = tickAt(faulty.endNanos());
        if (tick < arriving.size()) {
          arriving.get(tick).add(faulty);
        }
      }
    }
    PickStep step = new PickStep(Settings.DEFAULT.pick(), inventory);
    StationWatch memory = step.start();
    List<List<StationReport>> said = new ArrayList<>();
    for (int t = 0; t < ticks.size(); t++) {
      List<StationReport> now = new ArrayList<>();
      arriving.get(t).forEach(p -> step.on(memory, p, now::add));
      step.onTime(memory, ticks.get(t), now::add);
      said.add(now);
    }
    return said;
  }

  private int tickAt(long endNanos) {
    int t = 0;
    while (t < ticks.size() && Packet.nanos(ticks.get(t)) < endNanos) {
      t++;
    }
    return t;
  }

  /** Quakes that remain, by id, when some stations say something else than in the recording. */
  Map<String, QuakeVersion> quakes(Map<StationId, List<List<StationReport>>> instead) {
    QuakeStep step = new QuakeStep(Settings.DEFAULT.quake(), inventory, travel);
    Region region = step.start();
    Map<String, QuakeVersion> quakes = new LinkedHashMap<>();
    for (int t = 0; t < ticks.size(); t++) {
      for (StationId id : packets.keySet()) {
        for (StationReport r : instead.getOrDefault(id, reports.get(id)).get(t)) {
          step.on(region, r, o -> {});
        }
      }
      step.onTime(
          region,
          ticks.get(t),
          report -> {
            switch (report) {
              case QuakeReport.Revised r -> quakes.put(r.version().id(), r.version());
              case QuakeReport.Cancelled c -> quakes.remove(c.id());
              case QuakeReport.DistantRejected d -> {}
            }
          });
    }
    return quakes;
  }
}
