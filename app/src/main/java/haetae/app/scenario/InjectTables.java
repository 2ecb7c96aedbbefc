package haetae.app.scenario;

import haetae.signal.simulate.RandomStream;
import haetae.signal.simulate.SimulatedQuake;
import haetae.signal.simulate.SimulatedStation;
import haetae.world.station.StationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads {@code [[inject]]}. Stations are named, or a share or number of all is drawn from the seed
 * of the scenario.
 */
final class InjectTables {
  private final List<StationId> all;
  private final long seed;

  InjectTables(List<SimulatedStation> stations, long seed) {
    all = stations.stream().map(SimulatedStation::id).toList();
    this.seed = seed;
  }

  /** One inject; {@code number} counts them from 1. */
  Inject inject(TomlTable t, int number) {
    Inject inject = read(t, number);
    t.noMoreKeys();
    return inject;
  }

  private Inject read(TomlTable t, int number) {
    String kind = t.text("kind");
    return switch (kind) {
      case "outage" -> new Inject.Outage(when(t, number, 1e7));
      case "false-report" -> new Inject.FalseReport(when(t, number, 2), t.number("peakMps2"));
      case "second-quake" -> new Inject.SecondQuake(quake(t, number));
      case "clock-step" -> new Inject.ClockStep(when(t, number, 1e7), t.number("seconds"));
      case "packet-loss" -> new Inject.PacketLoss(when(t, number, 1e7), t.number("packetShare"));
      case "late-packets" ->
          new Inject.LatePackets(when(t, number, 1e7), t.number("packetShare"), t.number("lateS"));
      case "duplicate-packets" ->
          new Inject.DuplicatePackets(
              when(t, number, 1e7), t.number("packetShare"), t.number("afterS", 0));
      default ->
          throw t.wrong(
              t.name("kind"),
              "is \"" + kind + "\"",
              "outage, false-report, second-quake, clock-step, packet-loss, late-packets or"
                  + " duplicate-packets");
    };
  }

  private static SimulatedQuake quake(TomlTable t, int number) {
    return SimulatedQuake.of(
        t.text("id", "inject-" + number),
        t.number("atS"),
        new haetae.world.place.GeoPoint(t.number("latDeg"), t.number("lonDeg")),
        t.number("depthKm"),
        t.number("mw"),
        SimulatedQuake.Kind.POINT);
  }

  private Inject.When when(TomlTable t, int number, double usualS) {
    return new Inject.When(t.number("atS"), t.number("forS", usualS), stations(t, number));
  }

  private List<StationId> stations(TomlTable t, int number) {
    List<String> named = t.texts("stations");
    double share = t.number("stationShare", Double.NaN);
    double count = t.number("stationCount", Double.NaN);
    int ways =
        (named.isEmpty() ? 0 : 1) + (Double.isNaN(share) ? 0 : 1) + (Double.isNaN(count) ? 0 : 1);
    if (ways != 1) {
      throw t.wrong(
          t.name("stations"),
          ways == 0 ? "is missing" : "is said in " + ways + " ways",
          "stations = [\"NET.CODE\"], stationShare = 0 to 1, or stationCount = 1 or more");
    }
    return named.isEmpty()
        ? drawn(t, number, Double.isNaN(share) ? count : Math.rint(share * all.size()))
        : named.stream().map(name -> known(t, name)).toList();
  }

  private StationId known(TomlTable t, String name) {
    return all.stream()
        .filter(id -> id.toString().equals(name))
        .findFirst()
        .orElseThrow(() ->
            t.wrong(
                t.name("stations"),
                "has \"" + name + "\"",
                "stations of the scenario, such as \"" + all.getFirst() + "\""));
  }

  /** So many of all, the same for the same seed whatever their order in the file. */
  private List<StationId> drawn(TomlTable t, int number, double wanted) {
    if (!(wanted >= 1 && wanted <= all.size())) {
      throw t.wrong(t.name("stations"), "are " + wanted, "1 to " + all.size() + " stations");
    }
    Map<Double, StationId> order = new TreeMap<>();
    for (StationId id : all) {
      order.put(new RandomStream(seed, "inject/" + id, number).nextDouble(), id);
    }
    return new ArrayList<>(order.values())
        .subList(0, (int) wanted).stream()
            .sorted(Comparator.comparing(StationId::toString))
            .toList();
  }
}
