package haetae.signal.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The motions of every station, made when first asked for and kept. Safe for several threads. */
final class StationMotions {
  private record Key(String station, double rateHz) {}

  private final Scenario scenario;
  private final MotionMaker maker;
  private final Map<Key, List<GroundMotion>> made = new ConcurrentHashMap<>();
  private final Map<String, List<GroundMotion.Trace>> traces = new ConcurrentHashMap<>();

  StationMotions(Scenario scenario, MotionMaker maker) {
    this.scenario = scenario;
    this.maker = maker;
  }

  /** One component of all quakes, as the instrument sees it. */
  List<GroundMotion.Trace> traces(
      SimulatedStation station, SimulatedInstrument instrument, char component) {
    String channel = station.channel(instrument, component).toString();
    return traces.computeIfAbsent(channel, c -> fresh(station, instrument, component));
  }

  private List<GroundMotion.Trace> fresh(
      SimulatedStation station, SimulatedInstrument instrument, char component) {
    Key key = new Key(station.id().toString(), instrument.sampleRateHz());
    List<GroundMotion> all = made.computeIfAbsent(key, k -> make(station, k.rateHz));
    return all.stream().map(m -> m.trace(component, instrument.kind().quantity())).toList();
  }

  private List<GroundMotion> make(SimulatedStation station, double rateHz) {
    List<GroundMotion> all = new ArrayList<>();
    for (SimulatedQuake quake : scenario.quakes()) {
      all.add(maker.make(quake, station, rateHz));
    }
    return all;
  }
}
