package haetae.signal.simulate;

import haetae.world.InvalidValue;
import haetae.world.data.Packet;
import haetae.world.quake.Phase;
import haetae.world.quake.Polarity;
import haetae.world.station.Channel;
import haetae.world.station.ChannelId;
import haetae.world.station.Inventory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A scenario, played: who records, what is recorded, what is true. Packets are made as they are
 * asked for, so that a day of sixty stations needs little memory. Safe for several threads, as long
 * as each signal and each iterator stays with one.
 */
public final class SimulatedNetwork {
  private record Source(SimulatedStation station, SimulatedInstrument instrument, char component) {}

  private final Scenario scenario;
  private final MotionMaker maker;
  private final StationMotions motions;
  private final Map<ChannelId, Source> sources;

  /** The network of a scenario; beyond 300 km the travel times are those of the mantle. */
  public SimulatedNetwork(Scenario scenario, TravelTimes travelTimes) {
    this.scenario = scenario;
    maker = new MotionMaker(scenario, travelTimes);
    motions = new StationMotions(scenario, maker);
    Map<ChannelId, Source> byChannel = new TreeMap<>();
    for (SimulatedStation station : scenario.stations()) {
      for (SimulatedInstrument instrument : station.instruments()) {
        for (char component : station.components().toCharArray()) {
          byChannel.put(
              station.channel(instrument, component), new Source(station, instrument, component));
        }
      }
    }
    sources = Collections.unmodifiableMap(byChannel);
  }

  public Scenario scenario() {
    return scenario;
  }

  /** Channels, in order of their codes. */
  public List<ChannelId> listChannels() {
    return List.copyOf(sources.keySet());
  }

  /** Metadata of every channel. */
  public Inventory inventory() {
    return new Inventory(
        sources.entrySet().stream().map(e -> channel(e.getKey(), e.getValue())).toList());
  }

  private static Channel channel(ChannelId id, Source source) {
    return new Channel(
        id,
        source.station.place(),
        source.station.elevationM(),
        0,
        source.component == 'E' ? 90 : 0,
        source.component == 'Z' ? -90 : 0,
        source.instrument.sampleRateHz(),
        java.util.Optional.of(source.instrument.sensitivity()),
        Instant.MIN,
        Instant.MAX);
  }

  /** What really happens, in order of origin time. */
  public List<QuakeTruth> truths() {
    return scenario.quakes().stream()
        .sorted(java.util.Comparator.comparingDouble(SimulatedQuake::offsetS))
        .map(this::truth)
        .toList();
  }

  private QuakeTruth truth(SimulatedQuake quake) {
    List<QuakeTruth.Onset> onsets = new ArrayList<>();
    for (Phase phase : Phase.values()) {
      for (SimulatedStation station : scenario.stations()) {
        onsets.add(onset(quake, station, phase));
      }
    }
    return new QuakeTruth(quake, at(quake.offsetS()), onsets);
  }

  private QuakeTruth.Onset onset(SimulatedQuake quake, SimulatedStation station, Phase phase) {
    double azimuth = quake.epicentre().azimuthDeg(station.place());
    Polarity up = WaveMaker.firstMotion(quake, azimuth) > 0 ? Polarity.UP : Polarity.DOWN;
    return new QuakeTruth.Onset(
        station.id(),
        phase,
        at(maker.onsetS(quake, station.place(), phase)),
        quake.epicentre().distanceKm(station.place()),
        phase == Phase.P ? up : Polarity.UNKNOWN);
  }

  private Instant at(double offsetS) {
    return scenario.start().plusNanos(Math.round(offsetS * 1e9));
  }

  /** The clean counts of one channel, without faults and losses. */
  public ChannelSignal signal(ChannelId id) {
    Source source = sources.get(id);
    if (source == null) {
      throw new InvalidValue("scenario " + scenario.id() + " has no channel " + id);
    }
    return new ChannelSignal(
        id,
        source.instrument,
        source.station.alive(),
        scenario.seed(),
        () -> motions.traces(source.station, source.instrument, source.component));
  }

  /** Packets of one channel as they arrive, with faults and losses. */
  public Iterator<Delivery> deliveries(ChannelId id) {
    return new DeliveryIterator(List.of(new ChannelFeed(scenario, signal(id))));
  }

  /** Packets of all channels, in order of arrival. */
  public Iterator<Delivery> deliveries() {
    return new DeliveryIterator(
        sources.keySet().stream().map(id -> new ChannelFeed(scenario, signal(id))).toList());
  }

  /** The same without arrival times. */
  public Iterator<Packet> packets() {
    Iterator<Delivery> deliveries = deliveries();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return deliveries.hasNext();
      }

      @Override
      public Packet next() {
        return deliveries.next().packet();
      }
    };
  }
}
