package haetae.signal.associate;

import haetae.signal.travel.TravelTimeTable;
import haetae.world.place.LocalPlane;
import haetae.world.quake.Origin;
import haetae.world.quake.Phase;
import haetae.world.quake.Pick;
import haetae.world.quake.QuakeVersion;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Locates and sizes a quake anew, and asks whether the silent stations still allow it. */
final class Reassessment {
  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final QuakeSettings settings;
  private final TravelTimeTable travel;
  private final Nucleation nucleation;

  Reassessment(QuakeSettings settings, TravelTimeTable travel, Nucleation nucleation) {
    this.settings = settings;
    this.travel = travel;
    this.nucleation = nucleation;
  }

  LiveQuake newborn(Nucleation.Outcome.Born born, Region region) {
    Origin origin = EarlyOrigin.of(born.fix(), born.plane(), born.reference(), region, travel);
    String id = "haetae-" + ID.format(origin.time()) + "-" + region.born;
    List<Pick> picks = born.fix().used().stream().map(Trigger::pick).toList();
    return new LiveQuake(id, origin, picks);
  }

  /** Finds the origin that the quake's picks now speak for. */
  void relocate(LiveQuake quake, Region region) {
    List<Pick> picks = new ArrayList<>(quake.p.values());
    LocalPlane plane = new LocalPlane(quake.origin.epicentre());
    Instant reference = quake.origin.time();
    nucleation
        .refine(picks, region, plane, reference)
        .ifPresent(fix -> quake.origin = EarlyOrigin.of(fix, plane, reference, region, travel));
  }

  /** A quake on few stations is given up when more working stations should have seen it but did not. */
  boolean contradicted(LiveQuake quake, Region region) {
    if (quake.stations() < settings.associate().leastStations()) {
      return true;
    }
    if (quake.stations() > 5) {
      return false;
    }
    double farthest = 0;
    for (Pick pick : quake.p.values()) {
      farthest = Math.max(farthest, quake.distanceKm(region.station(pick.station()).place));
    }
    int silent = 0;
    for (StationState station : region.stations.values()) {
      if (station.working()
          && !quake.p.containsKey(station.id)
          && quake.distanceKm(station.place) <= farthest
          && quake.residualS(travel, Phase.P, station.place, station.heardUntil)
              > settings.associate().silentAfterS()) {
        silent++;
      }
    }
    return silent > quake.stations();
  }

  /** The next version, if it says something new. */
  Optional<QuakeVersion> version(LiveQuake quake, Region region, Instant now) {
    quake.version++;
    return Optional.of(
        new QuakeVersion(
            quake.id, quake.version, now, quake.origin, Optional.empty(), List.of(), ""));
  }
}
