package haetae.signal.associate;

import haetae.signal.travel.TravelTimeTable;
import haetae.world.place.LocalPlane;
import haetae.world.quake.Phase;
import haetae.world.quake.Pick;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Do the free picks around a new one make a quake? SCIENCE section 3.2 (a), with silent stations
 * and the plane-wave test of section 1.6 against distant quakes.
 */
final class Nucleation {
  private static final int MOST_TRIGGERS = 24;
  private static final double PICK_QUALITY = 0.5;

  /**
   * A source this far outside the stations that saw it cannot be told from a distant one at once.
   */
  private static final double OUTSIDE_KM = 30;

  private final AssociateSettings settings;
  private final TravelTimeTable travel;
  private final EarlySearch search;

  Nucleation(AssociateSettings settings, TravelTimeTable travel) {
    this.settings = settings;
    this.travel = travel;
    this.search = new EarlySearch(travel, settings);
  }

  /** What became of a new pick. */
  sealed interface Outcome {
    /** Not enough agreement. */
    record Nothing() implements Outcome {}

    /** A quake. */
    record Born(EarlyFix fix, LocalPlane plane, Instant reference) implements Outcome {}

    /** A wave from far outside. */
    record Distant(PlaneWave wave, LocalPlane plane, Instant reference, List<Trigger> onsets)
        implements Outcome {}
  }

  private static final Outcome NOTHING = new Outcome.Nothing();

  /** Tries to make a quake of {@code pick} and the free picks; so many stations must agree. */
  Outcome consider(Pick pick, Region region, int leastStations) {
    List<Pick> company = company(pick, region);
    if (company.size() < leastStations) {
      return NOTHING;
    }
    LocalPlane plane = new LocalPlane(region.station(pick.station()).place);
    List<Trigger> triggers =
        company.stream().map(p -> trigger(p, region, plane, pick.time())).toList();
    Optional<Outcome> local =
        search
            .search(triggers, quiet(triggers, region, plane, pick.time()))
            .filter(fix -> fix.used().size() >= leastStations)
            .filter(fix -> fix.triggeredShare() >= settings.leastTriggeredShare())
            .filter(fix -> !outside(fix))
            .map(fix -> new Outcome.Born(fix, plane, pick.time()));
    return local.or(() -> distant(triggers, plane, pick.time())).orElse(NOTHING);
  }

  /** A better fix of a quake that has few picks. */
  Optional<EarlyFix> refine(List<Pick> picks, Region region, LocalPlane plane, Instant reference) {
    List<Trigger> triggers = picks.stream().map(p -> trigger(p, region, plane, reference)).toList();
    return search.search(triggers, quiet(triggers, region, plane, reference));
  }

  private List<Pick> company(Pick pick, Region region) {
    List<Pick> near = new ArrayList<>();
    for (Pick other : region.free) {
      if (other.equals(pick) || canShareSource(pick, other, region)) {
        near.add(other);
      }
    }
    near.sort(
        Comparator.comparing((Pick p) -> Duration.between(p.time(), pick.time()).abs())
            .thenComparing(Pick::id));
    Set<Object> seen = new HashSet<>();
    return near.stream().filter(p -> seen.add(p.station())).limit(MOST_TRIGGERS).toList();
  }

  private boolean canShareSource(Pick a, Pick b, Region region) {
    if (b.quality() < PICK_QUALITY || b.phase() != Phase.P || a.station().equals(b.station())) {
      return false;
    }
    double km = region.station(a.station()).place.distanceKm(region.station(b.station()).place);
    double seconds = Math.abs(Duration.between(a.time(), b.time()).toNanos() * 1e-9);
    return km <= settings.pairDistanceKm()
        && seconds <= km / settings.slowestKmPerS() + settings.pairSlackS();
  }

  private static Trigger trigger(Pick pick, Region region, LocalPlane plane, Instant reference) {
    LocalPlane.Km at = plane.toPlane(region.station(pick.station()).place);
    return new Trigger(at.eastKm(), at.northKm(), seconds(reference, pick.time()), pick);
  }

  private static List<Quiet> quiet(
      List<Trigger> triggers, Region region, LocalPlane plane, Instant reference) {
    Set<Object> triggered = new HashSet<>();
    triggers.forEach(t -> triggered.add(t.pick().station()));
    List<Quiet> out = new ArrayList<>();
    for (StationState station : region.stations.values()) {
      if (station.working() && !triggered.contains(station.id)) {
        LocalPlane.Km at = plane.toPlane(station.place);
        out.add(
            new Quiet(
                at.eastKm(),
                at.northKm(),
                seconds(reference, station.listeningSince),
                seconds(reference, station.heardUntil)));
      }
    }
    return out;
  }

  private Optional<Outcome> distant(List<Trigger> triggers, LocalPlane plane, Instant reference) {
    if (triggers.size() < settings.leastBehindDistant()) {
      return Optional.empty();
    }
    return PlaneWave.fit(crossings(triggers))
        .filter(w -> w.rmsS() < 0.5 && w.apparentKmPerS() >= settings.planeLeastKmPerS())
        .filter(w -> spanS(triggers) > 3)
        .map(w -> new Outcome.Distant(w, plane, reference, triggers));
  }

  private static double spanS(List<Trigger> triggers) {
    double first = triggers.stream().mapToDouble(Trigger::timeS).min().orElse(0);
    double last = triggers.stream().mapToDouble(Trigger::timeS).max().orElse(0);
    return last - first;
  }

  /** All stations on one side, the nearest far away, and the wave as fast as one from afar. */
  private boolean outside(EarlyFix fix) {
    double nearest =
        fix.used().stream()
            .mapToDouble(t -> Math.hypot(t.eastKm() - fix.eastKm(), t.northKm() - fix.northKm()))
            .min()
            .orElse(0);
    return nearest > OUTSIDE_KM
        && PlaneWave.fit(crossings(fix.used()))
            .map(w -> w.apparentKmPerS() >= settings.planeLeastKmPerS())
            .orElse(true);
  }

  private static List<Crossing> crossings(List<Trigger> triggers) {
    return triggers.stream().map(Trigger::crossing).toList();
  }

  static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toNanos() * 1e-9;
  }

  /** Travel times the search uses. */
  TravelTimeTable travel() {
    return travel;
  }
}
