package haetae.app.scenario;

import haetae.signal.simulate.Fault;
import haetae.signal.simulate.Injection;
import haetae.signal.simulate.SimulatedInstrument;
import haetae.signal.simulate.SimulatedStation;
import haetae.world.station.GroundQuantity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Injects that change what a station records → faults of its channels. */
final class RecordedInjects {
  /** Of a false pulse: in the band where P is looked for. A design choice. */
  private static final double PULSE_HZ = 5;

  private final List<SimulatedStation> stations;
  private final long startNanos;

  /**
   * @param startNanos start of the scenario, nanoseconds since 1970
   */
  RecordedInjects(List<SimulatedStation> stations, long startNanos) {
    this.stations = stations;
    this.startNanos = startNanos;
  }

  /** The faults; none for injects of lines and for quakes. */
  List<Injection> of(Inject inject) {
    return switch (inject) {
      case Inject.Outage outage -> whole(outage, new Fault.Silence());
      case Inject.ClockStep step -> whole(step, new Fault.ClockShift(step.seconds()));
      case Inject.FalseReport report -> pulses(report);
      case Inject.SecondQuake _,
          Inject.PacketLoss _,
          Inject.LatePackets _,
          Inject.DuplicatePackets _ ->
          List.of();
    };
  }

  private List<Injection> whole(Inject inject, Fault fault) {
    return inject.stations().stream().map(id -> injection(inject, id + ".*", fault)).toList();
  }

  private List<Injection> pulses(Inject.FalseReport report) {
    List<Injection> pulses = new ArrayList<>();
    for (SimulatedStation station : touched(report).toList()) {
      for (SimulatedInstrument instrument : station.instruments()) {
        String channels = station.id() + ".*." + instrument.kind().channelPrefix() + "*";
        pulses.add(injection(report, channels, pulse(report, instrument)));
      }
    }
    return pulses;
  }

  private Stream<SimulatedStation> touched(Inject inject) {
    return stations.stream().filter(station -> inject.stations().contains(station.id()));
  }

  private Fault.Pulse pulse(Inject.FalseReport report, SimulatedInstrument instrument) {
    boolean acceleration = instrument.kind().quantity() == GroundQuantity.ACCELERATION;
    double peak = acceleration ? report.peakMps2() : report.peakMps2() / (2 * Math.PI * PULSE_HZ);
    return new Fault.Pulse(
        startNanos + Math.round(report.atS() * 1e9),
        report.forS(),
        PULSE_HZ,
        peak * instrument.countsPerUnit());
  }

  private Injection injection(Inject inject, String channels, Fault fault) {
    long from = startNanos + Math.round(inject.atS() * 1e9);
    return new Injection(channels, from, from + Math.round(inject.forS() * 1e9), fault);
  }
}
