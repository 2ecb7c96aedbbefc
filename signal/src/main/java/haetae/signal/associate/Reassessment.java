package haetae.signal.associate;

import haetae.signal.locate.GeigerLocator;
import haetae.signal.locate.Location;
import haetae.signal.locate.Sites;
import haetae.signal.travel.TravelTimeTable;
import haetae.world.place.LocalPlane;
import haetae.world.quake.Magnitude;
import haetae.world.quake.Origin;
import haetae.world.quake.Phase;
import haetae.world.quake.Pick;
import haetae.world.quake.QuakeVersion;
import haetae.world.station.Inventory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Locates and sizes a quake anew, and asks whether the silent stations still allow it. */
final class Reassessment {
  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Stations more that least squares needs when they all stand on one side. */
  private static final int ONE_SIDED_MORE = 4;

  /** A version is told when the source moved by this much … */
  private static final double NEWS_KM = 0.3;

  /** … or the magnitude by this much, or, after a while, the picks changed. */
  private static final double NEWS_MAGNITUDE = 0.03;

  private final QuakeSettings settings;
  private final QuakeSizer sizer;
  private final TravelTimeTable travel;
  private final Nucleation nucleation;
  private final GeigerLocator locator;
  private final Supplier<Inventory> inventory;
  private volatile Places places;

  /** Sites of an inventory: made again when it is another. */
  private record Places(Inventory inventory, Sites sites) {
    static Places of(Inventory inventory) {
      return new Places(inventory, Sites.of(inventory));
    }
  }

  Reassessment(
      QuakeSettings settings,
      TravelTimeTable travel,
      Supplier<Inventory> inventory,
      Nucleation nucleation) {
    this.locator = new GeigerLocator(travel, settings.locate());
    this.inventory = inventory;
    this.places = Places.of(inventory.get());
    this.sizer = new QuakeSizer(travel, settings.localMagnitude());
    this.settings = settings;
    this.travel = travel;
    this.nucleation = nucleation;
  }

  LiveQuake newborn(Nucleation.Outcome.Born born, Region region) {
    Origin origin = origin(born, region);
    String id = "haetae-" + ID.format(origin.time()) + "-" + region.born;
    List<Pick> picks = born.fix().used().stream().map(Trigger::pick).toList();
    return new LiveQuake(id, origin, picks);
  }

  Origin origin(Nucleation.Outcome.Born born, Region region) {
    return EarlyOrigin.of(born.fix(), born.plane(), born.reference(), region, travel);
  }

  private Sites sites() {
    Inventory now = inventory.get();
    Places known = places;
    if (known.inventory() != now) {
      known = Places.of(now);
      places = known;
    }
    return known.sites();
  }

  /** Finds the origin that the quake's picks now speak for. */
  void relocate(LiveQuake quake, Region region) {
    if (quake.p.size() >= settings.leastForLeastSquares()) {
      Optional<Location> found = locator.locate(quake.picks(), sites());
      if (found.isPresent() && trusted(quake, found.get().origin())) {
        quake.origin = found.get().origin();
        return;
      }
    }
    List<Pick> picks = new ArrayList<>(quake.p.values());
    LocalPlane plane = new LocalPlane(quake.origin.epicentre());
    Instant reference = quake.origin.time();
    nucleation
        .refine(picks, region, plane, reference)
        .ifPresent(fix -> quake.origin = EarlyOrigin.of(fix, plane, reference, region, travel));
  }

  /** Least squares from one side runs along the line of sight; the early search has a prior. */
  private boolean trusted(LiveQuake quake, Origin found) {
    return found.azimuthalGapDeg() < 180
        || quake.p.size() >= settings.leastForLeastSquares() + ONE_SIDED_MORE;
  }

  /**
   * A quake on few stations is given up when more working stations should have seen it but did not.
   */
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
          && quake.distanceKm(station.place) <= farthest
          && !quake.p.containsKey(station.id)
          && overdue(quake, station)) {
        silent++;
      }
    }
    return silent > quake.stations();
  }

  /** Whether a station should have seen the wave by now. */
  private boolean overdue(LiveQuake quake, StationState station) {
    return !quake.predicted(travel, Phase.P, station.place).isBefore(station.listeningSince)
        && quake.residualS(travel, Phase.P, station.place, station.heardUntil)
            > settings.associate().silentAfterS();
  }

  /** The next version, if it says something new. */
  Optional<QuakeVersion> version(LiveQuake quake, Region region, Instant now) {
    List<Magnitude> magnitudes = sizer.size(quake, region);
    Optional<Magnitude> preferred = magnitudes.stream().findFirst();
    if (quake.told.isPresent() && !news(quake.told.get(), quake.origin, preferred)) {
      QuakeVersion told = quake.told.get();
      boolean counts = countsDiffer(told.origin(), quake.origin);
      if (!counts || !Pace.countsAreNews(quake, told, now)) {
        quake.waiting = counts;
        return Optional.empty();
      }
    }
    quake.version++;
    QuakeVersion version =
        new QuakeVersion(
            quake.id,
            quake.version,
            now,
            quake.origin,
            preferred,
            magnitudes,
            remark(quake, preferred, region));
    quake.told = Optional.of(version);
    return Optional.of(version);
  }

  private static boolean news(QuakeVersion told, Origin origin, Optional<Magnitude> magnitude) {
    Origin before = told.origin();
    return before.epicentre().distanceKm(origin.epicentre()) > NEWS_KM
        || Math.abs(before.depthKm() - origin.depthKm()) > NEWS_KM
        || told.magnitude().isPresent() != magnitude.isPresent()
        || Math.abs(
                told.magnitude().map(Magnitude::value).orElse(0.0)
                    - magnitude.map(Magnitude::value).orElse(0.0))
            >= NEWS_MAGNITUDE;
  }

  private static boolean countsDiffer(Origin told, Origin now) {
    return told.arrivals().size() != now.arrivals().size() || told.picksUsed() != now.picksUsed();
  }

  private static String remark(LiveQuake quake, Optional<Magnitude> magnitude, Region region) {
    if (magnitude.isPresent()) {
      return magnitude.get().saturated() ? "magnitude may be larger: at the end of its range" : "";
    }
    boolean motion = quake.p.values().stream().anyMatch(p -> region.motions.containsKey(p.id()));
    return motion
        ? "no magnitude yet: displacement not above the noise"
        : "no magnitude: the stations have no instrument response";
  }
}
