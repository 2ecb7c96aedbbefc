package haetae.signal.associate;

import haetae.signal.stream.Health;
import haetae.world.place.GeoPoint;
import haetae.world.station.StationId;
import java.time.Instant;

/** What the association remembers of one station. */
final class StationState {
  final StationId id;
  GeoPoint place;
  Instant heardUntil = Instant.MIN;
  Instant listeningSince = Instant.MAX;
  Health health = Health.GREEN;

  StationState(StationId id, GeoPoint place) {
    this.id = id;
    this.place = place;
  }

  /** Whether its silence means something. */
  boolean working() {
    return listeningSince.isBefore(heardUntil) && health.level() == Health.Level.GREEN;
  }
}
