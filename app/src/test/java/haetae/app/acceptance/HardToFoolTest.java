package haetae.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import haetae.signal.pick.StationReport;
import haetae.signal.simulate.Fault;
import haetae.world.data.Packet;
import haetae.world.quake.QuakeVersion;
import haetae.world.station.StationId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One or two faulty stations, wherever they stand and whatever their fault, do not fool the
 * network.
 */
class HardToFoolTest {
  private static final int STATIONS = 20;
  private static final int PAIRS = 20;
  private static Hualien hualien;
  private static QuakeVersion sound;

  @BeforeEach
  void replayTheSoundNetworkOnce() throws IOException {
    assumeTrue(Hualien.present(), "the recordings (property haetae.shared) are not here");
    if (hualien != null) {
      return;
    }
    hualien = new Hualien(0.5);
    Map<String, QuakeVersion> quakes = hualien.quakes(Map.of());
    assertEquals(1, quakes.size(), "quakes of the sound network");
    sound = quakes.values().iterator().next();
  }

  /** The faults, by name. Spikes, dropouts and steps come every few seconds. */
  private static Map<String, Function<Packet, List<Packet>>> faults() {
    Map<String, Function<Packet, List<Packet>>> all = new LinkedHashMap<>();
    all.put("gain x10", new Fault.Gain(10)::apply);
    all.put("gain x0.1", new Fault.Gain(0.1)::apply);
    all.put("clock +2 s", new Fault.ClockShift(2)::apply);
    all.put("spikes", new Fault.Spikes(7, 1200, 20_000)::apply);
    all.put("dead", new Fault.Dead(120)::apply);
    all.put("dropouts of 1 s", new Fault.Dropouts(7, 360, 1)::apply);
    all.put("steps", HardToFoolTest::steps);
    all.put("reversed polarity", new Fault.Reversed()::apply);
    return all;
  }

  /** The level jumps by 5,000 counts every 7 s. */
  private static List<Packet> steps(Packet packet) {
    long jumps = Math.floorDiv(packet.startNanos(), 7_000_000_000L);
    return new Fault.Step(jumps % 2 == 0 ? 5_000 : 0).apply(packet);
  }

  @Test
  void oneFaultyStation() {
    List<StationId> near = hualien.byDistance();
    List<String> fooled = new ArrayList<>();
    for (int i = 0; i < STATIONS; i++) {
      StationId id = near.get(i * (near.size() - 1) / (STATIONS - 1));
      for (Map.Entry<String, Function<Packet, List<Packet>>> fault : faults().entrySet()) {
        Map<StationId, List<List<StationReport>>> instead =
            Map.of(id, hualien.pick(id, fault.getValue()));
        complain(id + " " + fault.getKey(), hualien.quakes(instead), 3, 0.3).ifPresent(fooled::add);
      }
    }
    assertTrue(fooled.isEmpty(), () -> fooled.size() + " fooled:\n" + String.join("\n", fooled));
  }

  @Test
  void twoFaultyStations() {
    List<StationId> near = hualien.byDistance();
    List<Map.Entry<String, Function<Packet, List<Packet>>>> faults =
        new ArrayList<>(faults().entrySet());
    SplittableRandom draw = new SplittableRandom(20210418);
    List<String> fooled = new ArrayList<>();
    for (int i = 0; i < PAIRS; i++) {
      StationId a = near.get(draw.nextInt(near.size()));
      StationId b = near.get(draw.nextInt(near.size()));
      var faultA = faults.get(draw.nextInt(faults.size()));
      var faultB = faults.get(draw.nextInt(faults.size()));
      Map<StationId, List<List<StationReport>>> instead = new LinkedHashMap<>();
      instead.put(a, hualien.pick(a, faultA.getValue()));
      instead.put(b, hualien.pick(b, faultB.getValue()));
      String what = a + " " + faultA.getKey() + " and " + b + " " + faultB.getKey();
      complain(what, hualien.quakes(instead), 5, 0.4).ifPresent(fooled::add);
    }
    assertTrue(fooled.isEmpty(), () -> fooled.size() + " fooled:\n" + String.join("\n", fooled));
  }

  private static java.util.Optional<String> complain(
      String what, Map<String, QuakeVersion> quakes, double mostKm, double mostMagnitude) {
    if (quakes.size() != 1) {
      return java.util.Optional.of(what + ": " + quakes.size() + " quakes " + quakes.keySet());
    }
    QuakeVersion quake = quakes.values().iterator().next();
    double movedKm = quake.origin().epicentre().distanceKm(sound.origin().epicentre());
    double changed =
        Math.abs(quake.magnitude().orElseThrow().value() - sound.magnitude().orElseThrow().value());
    return movedKm < mostKm && changed < mostMagnitude
        ? java.util.Optional.empty()
        : java.util.Optional.of(
            String.format("%s: moved %.2f km, magnitude by %.2f", what, movedKm, changed));
  }
}
