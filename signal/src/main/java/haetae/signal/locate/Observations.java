package haetae.signal.locate;

import haetae.world.place.GeoPoint;
import haetae.world.place.LocalPlane;
import haetae.world.quake.Phase;
import haetae.world.quake.Pick;
import haetae.world.station.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The picks that can be used, in order of time, with their sites: one per station and phase (the
 * best quality, then the smallest sigma, then the earliest), no unknown stations.
 */
final class Observations {
  final List<Pick> picks;
  final List<Pick> skipped;
  final Instant reference;
  final LocalPlane plane;
  final int size;
  final Phase[] phases;
  final GeoPoint[] places;
  final double[] eastKm;
  final double[] northKm;
  final double[] elevationKm;

  /** Whether a pick is the first of its station in this list. */
  final boolean[] firstOfStation;

  /** Share of weight left to a station among its neighbours; 1 where densities do not count. */
  final double[] densityFactor;

  /** Corrected onset times, s after the reference. */
  final double[] timeS;

  private Observations(List<Pick> picks, List<Pick> skipped, Sites sites) {
    this.picks = picks;
    this.skipped = skipped;
    size = picks.size();
    phases = new Phase[size];
    places = new GeoPoint[size];
    elevationKm = new double[size];
    eastKm = new double[size];
    northKm = new double[size];
    timeS = new double[size];
    densityFactor = new double[size];
    Arrays.fill(densityFactor, 1);
    firstOfStation = new boolean[size];
    Set<StationId> seen = new HashSet<>();
    for (int i = 0; i < size; i++) {
      firstOfStation[i] = seen.add(picks.get(i).station());
    }
    reference = size == 0 ? Instant.EPOCH : picks.getFirst().time();
    for (int i = 0; i < size; i++) {
      take(i, picks.get(i), sites);
    }
    plane = new LocalPlane(size == 0 ? new GeoPoint(0, 0) : places[size / 4]);
    for (int i = 0; i < size; i++) {
      LocalPlane.Km km = plane.toPlane(places[i]);
      eastKm[i] = km.eastKm();
      northKm[i] = km.northKm();
    }
  }

  private void take(int i, Pick pick, Sites sites) {
    Site site = sites.find(pick.station()).orElseThrow();
    phases[i] = pick.phase();
    places[i] = site.place();
    elevationKm[i] = site.elevationKm();
    timeS[i] =
        seconds(Duration.between(reference, pick.time()))
            - sites.correctionS(pick.station(), pick.phase());
  }

  /**
   * Makes neighbours share their weight: a station's is the inverse of the sum of exp(-d²/D²) over
   * all stations, relative to the largest. The factor multiplies 1/sigma, hence the root.
   */
  void shareAmongNeighbours(double densityKm) {
    if (densityKm <= 0) {
      return;
    }
    double largest = 0;
    for (int i = 0; i < size; i++) {
      double crowd = 0;
      for (int j = 0; j < size; j++) {
        if (firstOfStation[j]) {
          double x = Math.hypot(eastKm[i] - eastKm[j], northKm[i] - northKm[j]) / densityKm;
          crowd += Math.exp(-x * x);
        }
      }
      densityFactor[i] = Math.sqrt(1 / crowd);
      largest = Math.max(largest, densityFactor[i]);
    }
    for (int i = 0; i < size; i++) {
      densityFactor[i] /= largest;
    }
  }

  static Observations of(List<Pick> all, Sites sites) {
    List<Pick> skipped = new ArrayList<>();
    Map<String, Pick> best = new LinkedHashMap<>();
    Comparator<Pick> worth =
        Comparator.comparingDouble(Pick::quality)
            .thenComparing(Comparator.comparingDouble(Pick::sigmaS).reversed())
            .thenComparing(Comparator.comparing(Pick::time).reversed());
    for (Pick pick : all) {
      Optional<Site> site = sites.find(pick.station());
      if (site.isEmpty()) {
        skipped.add(pick);
      } else {
        best.merge(
            pick.station() + " " + pick.phase(), pick, (a, b) -> worth.compare(b, a) > 0 ? b : a);
      }
    }
    List<Pick> used =
        best.values().stream()
            .filter(pick -> pick.quality() > 0)
            .sorted(
                Comparator.comparing(Pick::time)
                    .thenComparing(Pick::station)
                    .thenComparing(Pick::phase))
            .toList();
    return new Observations(used, skipped, sites);
  }

  static double seconds(Duration duration) {
    return duration.getSeconds() + duration.getNano() * 1e-9;
  }
}
