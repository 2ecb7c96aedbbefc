package haetae.signal.associate;

import haetae.signal.pick.StationReport;
import haetae.world.place.LocalPlane;
import haetae.world.quake.Pick;
import haetae.world.station.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Looks in onsets that no local quake explains, weak ones above all, for a plane wave faster than
 * crustal P: a distant quake. SCIENCE section 1.6, network rule; a wrong onset may be left out, one
 * at a time.
 */
final class DistantWaves {
  private static final double LARGEST_RMS_S = 0.5;

  /**
   * The onsets must spread over this much time: steep local waves cross a small network as fast.
   */
  private static final double LEAST_SPAN_S = 3;

  /** Share of the onsets that the wave must explain. */
  private static final double LEAST_SHARE = 0.6;

  private final AssociateSettings settings;

  DistantWaves(AssociateSettings settings) {
    this.settings = settings;
  }

  /** A plane wave and the number of stations that fit it. */
  record Found(PlaneWave wave, int stations) {}

  /** The plane wave that most of the region's weak and free onsets agree on. */
  Optional<Found> find(Region region) {
    Map<StationId, Instant> first = new TreeMap<>();
    for (StationReport.Rejected weak : region.weak) {
      first.merge(weak.station(), weak.time(), (a, b) -> b.isBefore(a) ? b : a);
    }
    for (Pick pick : region.free) {
      first.merge(pick.station(), pick.time(), (a, b) -> b.isBefore(a) ? b : a);
    }
    if (first.size() < settings.planeLeastStations() || region.weak.isEmpty()) {
      return Optional.empty();
    }
    return fit(onsets(first, region), first.size());
  }

  private static List<Crossing> onsets(Map<StationId, Instant> first, Region region) {
    StationId reference = first.keySet().iterator().next();
    LocalPlane plane = new LocalPlane(region.station(reference).place);
    Instant zero = first.get(reference);
    List<Crossing> onsets = new ArrayList<>();
    first.forEach((id, time) -> {
      LocalPlane.Km at = plane.toPlane(region.station(id).place);
      double seconds = Duration.between(zero, time).toNanos() * 1e-9;
      onsets.add(new Crossing(at.eastKm(), at.northKm(), seconds));
    });
    return onsets;
  }

  private Optional<Found> fit(List<Crossing> all, int stations) {
    List<Crossing> kept = new ArrayList<>(all);
    while (kept.size() >= settings.planeLeastStations() && kept.size() >= LEAST_SHARE * stations) {
      Optional<PlaneWave> wave = PlaneWave.fit(kept);
      if (wave.isEmpty()) {
        return Optional.empty();
      }
      if (wave.get().rmsS() < LARGEST_RMS_S) {
        return wave.filter(w -> w.apparentKmPerS() >= settings.planeLeastKmPerS())
            .filter(w -> spanS(kept) > LEAST_SPAN_S)
            .map(w -> new Found(w, kept.size()));
      }
      kept.remove(worst(kept, wave.get()));
    }
    return Optional.empty();
  }

  private static double spanS(List<Crossing> onsets) {
    double first = onsets.stream().mapToDouble(Crossing::timeS).min().orElse(0);
    double last = onsets.stream().mapToDouble(Crossing::timeS).max().orElse(0);
    return last - first;
  }

  private static Crossing worst(List<Crossing> onsets, PlaneWave wave) {
    return onsets.stream()
        .max(
            Comparator.comparingDouble(
                o -> Math.abs(o.timeS() - wave.timeS(o.eastKm(), o.northKm()))))
        .orElseThrow();
  }
}
