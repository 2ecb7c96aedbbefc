package haetae.app.situation;

import java.util.Locale;
import java.util.Optional;

/** What a piece of news is about; whoever listens chooses by it. */
public enum Topic {
  STATIONS,
  PICKS,
  QUAKES,
  /** Arrivals of a version of a quake: for those who ask, not streamed. */
  ARRIVALS,
  ALERTS,
  SHAKING,
  DISTRICTS,
  BUILDINGS,
  FACILITIES,
  HEALTH,
  /** Logins, settings, approvals: in the journal, never streamed. */
  AUDIT;

  /** The word in addresses: lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The topic of a word. */
  public static Optional<Topic> of(String word) {
    for (Topic topic : values()) {
      if (topic.word().equals(word)) {
        return Optional.of(topic);
      }
    }
    return Optional.empty();
  }

  /** The topic of an entry of the journal by its kind. */
  public static Topic ofKind(String kind) {
    return switch (kind) {
      case Kind.STATION -> STATIONS;
      case Kind.PICK -> PICKS;
      case Kind.QUAKE, Kind.QUAKE_GONE -> QUAKES;
      case Kind.ARRIVALS -> ARRIVALS;
      case Kind.ALERT, Kind.ACKNOWLEDGEMENT -> ALERTS;
      case Kind.SHAKING -> SHAKING;
      case Kind.IMPACT -> DISTRICTS;
      case Kind.BUILDINGS -> BUILDINGS;
      case Kind.FACILITIES -> FACILITIES;
      case Kind.HEALTH, Kind.START, Kind.STOP -> HEALTH;
      default -> AUDIT;
    };
  }
}
