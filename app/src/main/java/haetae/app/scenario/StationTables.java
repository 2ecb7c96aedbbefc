package haetae.app.scenario;

import haetae.signal.simulate.GeneratedNetwork;
import haetae.signal.simulate.NoiseModel;
import haetae.signal.simulate.SimulatedInstrument;
import haetae.signal.simulate.SimulatedStation;
import haetae.world.place.GeoPoint;
import haetae.world.station.StationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads {@code [[stations]]} and {@code [[networks]]}. */
final class StationTables {
  private StationTables() {}

  static SimulatedStation station(TomlTable t) {
    List<SimulatedInstrument> instruments = new ArrayList<>();
    for (String name : t.texts("instruments")) {
      instruments.add(instrument(t, "instruments", name));
    }
    SimulatedStation station =
        new SimulatedStation(
            new StationId(t.text("network"), t.text("code")),
            new GeoPoint(t.number("latDeg"), t.number("lonDeg")),
            t.number("elevationM", 0),
            t.number("vs30Mps", 760),
            instruments,
            t.text("components", "ZNE"),
            true);
    t.noMoreKeys();
    return station;
  }

  static List<SimulatedStation> network(TomlTable t, long seed) {
    GeneratedNetwork network =
        new GeneratedNetwork(
            t.text("network"),
            t.text("prefix"),
            (int) t.whole("count"),
            t.number("spacingKm"),
            ScenarioReader.checked(t.table("centre"), ScenarioReader::place),
            box(t.table("box")),
            t.number("vs30Mps", 760),
            noisy(t, instrument(t, "instrument", t.text("instrument"))),
            t.text("components", "ZNE"),
            t.number("deadFraction", 0));
    t.noMoreKeys();
    return network.stations(seed);
  }

  private static GeneratedNetwork.Box box(TomlTable t) {
    GeneratedNetwork.Box box =
        new GeneratedNetwork.Box(
            t.number("southDeg"), t.number("northDeg"), t.number("westDeg"), t.number("eastDeg"));
    t.noMoreKeys();
    return box;
  }

  private static SimulatedInstrument instrument(TomlTable t, String key, String name) {
    for (SimulatedInstrument.Kind kind : SimulatedInstrument.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
        return SimulatedInstrument.of(kind);
      }
    }
    throw t.wrong(t.name(key), "is \"" + name + "\"", "broadband, strong-motion or mems");
  }

  private static SimulatedInstrument noisy(TomlTable t, SimulatedInstrument instrument) {
    NoiseModel usual = instrument.noise();
    return instrument.withNoise(
        new NoiseModel(
            t.number("noiseLevel", usual.level()),
            t.number("noiseMicroG", usual.whiteMicroG()),
            t.number("burstsPerHour", usual.burstsPerHour()),
            t.number("burstMps2", usual.burstMps2())));
  }
}
