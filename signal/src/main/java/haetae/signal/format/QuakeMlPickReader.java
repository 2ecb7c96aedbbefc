package haetae.signal.format;

import haetae.world.InvalidValue;
import haetae.world.quake.Phase;
import haetae.world.quake.Pick;
import haetae.world.quake.Polarity;
import haetae.world.station.ChannelId;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the P and S picks of a QuakeML 1.2 document; picks of other phases are left out. */
public final class QuakeMlPickReader {
  /** Standard deviation taken for a pick that states none, s. */
  public static final double USUAL_SIGMA_S = 0.1;

  private final XmlReading xml;
  private final List<List<Pick>> events = new ArrayList<>();
  private List<Pick> picks = new ArrayList<>();

  private QuakeMlPickReader(XmlReading xml) {
    this.xml = xml;
  }

  /**
   * Reads the picks of each event, in document order; the stream is not closed. An event without
   * picks is left out.
   *
   * @param name what to call the document in messages
   * @throws InvalidValue naming file, line, column and element if it cannot be used
   */
  public static List<List<Pick>> readEvents(String name, InputStream in) {
    QuakeMlPickReader reader = new QuakeMlPickReader(new XmlReading(name, in));
    reader.xml.root("quakeml");
    reader.search();
    reader.endOfEvent();
    return List.copyOf(reader.events);
  }

  /** All picks of all events, in document order; otherwise like {@link #readEvents}. */
  public static List<Pick> read(String name, InputStream in) {
    return readEvents(name, in).stream().flatMap(List::stream).toList();
  }

  private void endOfEvent() {
    if (!picks.isEmpty()) {
      events.add(List.copyOf(picks));
      picks = new ArrayList<>();
    }
  }

  /** Goes down to events and takes their picks. */
  private void search() {
    while (xml.child()) {
      switch (xml.element()) {
        case "eventParameters" -> search();
        case "event" -> {
          search();
          endOfEvent();
        }
        case "pick" -> pick();
        default -> xml.skip();
      }
    }
  }

  private void pick() {
    String id = xml.required("publicID");
    ChannelId channel = null;
    Time time = null;
    Optional<Phase> phase = Optional.empty();
    Polarity polarity = Polarity.UNKNOWN;
    while (xml.child()) {
      switch (xml.element()) {
        case "time" -> time = time();
        case "waveformID" -> channel = channel();
        case "phaseHint" -> phase = phase(xml.text());
        case "polarity" -> polarity = polarity(xml.text());
        default -> xml.skip();
      }
    }
    if (time == null || channel == null) {
      String missing = time == null ? "<time>" : "<waveformID>";
      throw xml.fault("<pick> " + id + " has no " + missing + "; expected one");
    }
    if (phase.isPresent()) {
      picks.add(built(id, channel, phase.get(), time, polarity));
    }
  }

  private Pick built(String id, ChannelId channel, Phase phase, Time time, Polarity polarity) {
    try {
      return new Pick(id, channel, phase, time.at, time.sigmaS, 0, polarity, 1, "quakeml", time.at);
    } catch (InvalidValue e) {
      throw xml.fault("<pick> " + id + ": " + e.getMessage(), e);
    }
  }

  private record Time(Instant at, double sigmaS) {}

  private Time time() {
    Instant at = null;
    double sigmaS = USUAL_SIGMA_S;
    while (xml.child()) {
      switch (xml.element()) {
        case "value" -> at = xml.instant("<value> of <time>", xml.text());
        case "uncertainty" -> sigmaS = xml.number();
        default -> xml.skip();
      }
    }
    if (at == null) {
      throw xml.fault("<time> has no <value>; expected one");
    }
    return new Time(at, sigmaS);
  }

  private ChannelId channel() {
    ChannelId id =
        ChannelId.of(
            xml.attribute("networkCode", ""),
            xml.required("stationCode"),
            xml.attribute("locationCode", ""),
            xml.attribute("channelCode", ""));
    xml.skip();
    return id;
  }

  /** P or S of hints such as P, Pg, Pn, S, Sg; none of later or other phases. */
  private static Optional<Phase> phase(String hint) {
    return switch (hint) {
      case "P", "p", "Pg", "Pn", "Pb", "P*", "P1" -> Optional.of(Phase.P);
      case "S", "s", "Sg", "Sn", "Sb", "S*", "S1" -> Optional.of(Phase.S);
      default -> Optional.empty();
    };
  }

  private static Polarity polarity(String text) {
    return switch (text) {
      case "positive" -> Polarity.UP;
      case "negative" -> Polarity.DOWN;
      default -> Polarity.UNKNOWN;
    };
  }
}
