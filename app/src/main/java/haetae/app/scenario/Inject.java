package haetae.app.scenario;

import haetae.signal.simulate.SimulatedQuake;
import haetae.world.Check;
import haetae.world.InvalidValue;
import haetae.world.station.StationId;
import java.util.List;

/** Something that goes wrong during an exercise, at a time; {@code [[inject]]} of a scenario. */
public sealed interface Inject {
  /** Begins so long after the first sample of the scenario, s. */
  double atS();

  /** Lasts so long, s; 0: a moment. */
  double forS();

  /** Stations it touches; none for a quake. */
  List<StationId> stations();

  /** Its name in a scenario file. */
  String kind();

  /** Begin and length of an inject, s, and the stations it touches. */
  record When(double atS, double forS, List<StationId> stations) {
    public When {
      Check.inRange("atS", atS, 0, 1e7, "s");
      Check.inRange("forS", forS, 0.01, 1e7, "s");
      stations = List.copyOf(stations);
      if (stations.isEmpty()) {
        throw new InvalidValue("inject at " + atS + " s touches no station; expected one or more");
      }
    }
  }

  /** An inject on the sensors or lines of some stations. */
  sealed interface OfStations extends Inject {
    /** When and where. */
    When when();

    @Override
    default double atS() {
      return when().atS();
    }

    @Override
    default double forS() {
      return when().forS();
    }

    @Override
    default List<StationId> stations() {
      return when().stations();
    }
  }

  /** Stations that send nothing. */
  record Outage(When when) implements OfStations {
    @Override
    public String kind() {
      return "outage";
    }
  }

  /**
   * A pulse on all components of several stations at once, which no earthquake made.
   *
   * @param peakMps2 its largest acceleration, m/s²
   */
  record FalseReport(When when, double peakMps2) implements OfStations {
    public FalseReport {
      Check.inRange("peakMps2", peakMps2, 1e-4, 20, "m/s2");
    }

    @Override
    public String kind() {
      return "false-report";
    }
  }

  /** One more earthquake; its origin time is the inject's. */
  record SecondQuake(SimulatedQuake quake) implements Inject {
    @Override
    public double atS() {
      return quake.offsetS();
    }

    @Override
    public double forS() {
      return 0;
    }

    @Override
    public List<StationId> stations() {
      return List.of();
    }

    @Override
    public String kind() {
      return "second-quake";
    }
  }

  /**
   * Samples that carry a wrong time.
   *
   * @param seconds they say so much later than the truth; negative: earlier
   */
  record ClockStep(When when, double seconds) implements OfStations {
    public ClockStep {
      Check.inRange("seconds", seconds, -86_400, 86_400, "s");
    }

    @Override
    public String kind() {
      return "clock-step";
    }
  }

  /** Packets that never arrive; a share of those of each station. */
  record PacketLoss(When when, double share) implements OfStations {
    public PacketLoss {
      Check.inRange("share", share, 0, 1, "");
    }

    @Override
    public String kind() {
      return "packet-loss";
    }
  }

  /**
   * Packets that arrive after younger ones.
   *
   * @param lateS later than they would have, s
   */
  record LatePackets(When when, double share, double lateS) implements OfStations {
    public LatePackets {
      Check.inRange("share", share, 0, 1, "");
      Check.inRange("lateS", lateS, 0.01, 600, "s");
    }

    @Override
    public String kind() {
      return "late-packets";
    }
  }

  /**
   * Packets that arrive twice.
   *
   * @param afterS from the first to the second time, s
   */
  record DuplicatePackets(When when, double share, double afterS) implements OfStations {
    public DuplicatePackets {
      Check.inRange("share", share, 0, 1, "");
      Check.inRange("afterS", afterS, 0, 600, "s");
    }

    @Override
    public String kind() {
      return "duplicate-packets";
    }
  }
}
