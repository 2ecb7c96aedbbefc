package haetae.hazard.peaks;

import haetae.world.Check;
import haetae.world.place.GeoPoint;
import haetae.world.quake.QuakeVersion;
import haetae.world.shaking.StationPeaks;
import haetae.world.station.Inventory;
import haetae.world.station.StationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Peaks of all stations over the last minutes, and what belongs to which quake. A stretch that a
 * larger quake shakes as well is left to the larger one: nothing of it is credited to the smaller.
 * Not thread-safe.
 */
public final class PeakBook {
  private final int seconds;
  private final Map<StationId, PeakRing> rings = new TreeMap<>();

  /**
   * @param seconds how far back it remembers, 60 to 3,600
   */
  public PeakBook(int seconds) {
    this.seconds = (int) Check.inRange("seconds of peaks to remember", seconds, 60, 3600, "s");
  }

  /** Takes a stretch of one station. */
  public void add(StationPeaks peaks) {
    rings.computeIfAbsent(peaks.station(), id -> new PeakRing(id, seconds)).add(peaks);
  }

  /**
   * What the stations have recorded of a quake, by station code. Stations without a place in the
   * inventory, those its P waves have not reached, and those where a larger quake shakes at the
   * same time are left out.
   *
   * @param all every quake known, the asked one among them
   */
  public List<RecordedPeaks> of(
      QuakeVersion quake, Collection<QuakeVersion> all, Inventory inventory) {
    List<QuakeVersion> larger = all.stream().filter(other -> isLarger(other, quake)).toList();
    List<RecordedPeaks> recorded = new ArrayList<>();
    rings.forEach((station, ring) ->
        inventory
            .findPlace(station)
            .flatMap(place -> recorded(quake, larger, ring, place))
            .ifPresent(recorded::add));
    return recorded;
  }

  private static boolean isLarger(QuakeVersion other, QuakeVersion quake) {
    return !other.id().equals(quake.id()) && size(other) > size(quake);
  }

  private static double size(QuakeVersion quake) {
    return quake.magnitude().map(m -> m.value()).orElse(Double.NEGATIVE_INFINITY);
  }

  private static Optional<RecordedPeaks> recorded(
      QuakeVersion quake, List<QuakeVersion> larger, PeakRing ring, GeoPoint place) {
    QuakeWindow window = QuakeWindow.of(quake, place);
    if (larger.stream().anyMatch(l -> QuakeWindow.of(l, place).overlaps(window))) {
      return Optional.empty();
    }
    boolean growing = ring.until().isBefore(window.end());
    return ring.largest(window.begin(), window.end())
        .map(peaks -> new RecordedPeaks(place, peaks, growing));
  }

  /** Data time up to which any station has told its peaks; {@link Instant#MIN} if none has. */
  public Instant until() {
    return rings.values().stream().map(PeakRing::until).max(Instant::compareTo).orElse(Instant.MIN);
  }
}
