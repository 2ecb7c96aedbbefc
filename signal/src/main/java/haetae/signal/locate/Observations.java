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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The picks that can be used, in order of time, with their sites: one per station and phase (the
 * best quality, then the smallest sigma, then the earliest), no unknown stations, and not more
 * stations than asked for, the earliest.
 */
final class Observations {
  private static final Comparator<Pick> WORTH =
      Comparator.comparingDouble(Pick::quality)
          .thenComparing(Comparator.comparingDouble(Pick::sigmaS).reversed())
          .thenComparing(Comparator.comparing(Pick::time).reversed());

  private static final Comparator<Pick> IN_ORDER =
      Comparator.comparing(Pick::time).thenComparing(Pick::station).thenComparing(Pick::phase);

  final List<Pick> picks;
  final List<Pick> skipped;

  /** Good picks of stations beyond those that locate, in order of time. */
  final List<Pick> beyond;

  final Instant reference;
  final LocalPlane plane;
  final int size;
  final Phase[] phases;
  final GeoPoint[] places;
  final double[] latRad;
  final double[] lonRad;
  final double[] sinLat;
  final double[] cosLat;
  final double[] eastKm;
  final double[] northKm;
  final double[] elevationKm;

  /** Whether a pick is the first of its station in this list. */
  final boolean[] firstOfStation;

  /** Share of weight left to a station among its neighbours; 1 where densities do not count. */
  final double[] densityFactor;

  /** Corrected onset times, s after the reference. */
  final double[] timeS;

  private Observations(List<Pick> picks, List<Pick> skipped, List<Pick> beyond, Sites sites) {
    this.picks = picks;
    this.skipped = skipped;
    this.beyond = beyond;
    size = picks.size();
    phases = new Phase[size];
    places = new GeoPoint[size];
    elevationKm = new double[size];
    latRad = new double[size];
    lonRad = new double[size];
    sinLat = new double[size];
    cosLat = new double[size];
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
    latRad[i] = Math.toRadians(site.place().latDeg());
    lonRad[i] = Math.toRadians(site.place().lonDeg());
    sinLat[i] = Math.sin(latRad[i]);
    cosLat[i] = Math.cos(latRad[i]);
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
    double[] crowd = new Crowd(eastKm, northKm, firstOfStation, densityKm).sums();
    double largest = 0;
    for (int i = 0; i < size; i++) {
      densityFactor[i] = Math.sqrt(1 / crowd[i]);
      largest = Math.max(largest, densityFactor[i]);
    }
    for (int i = 0; i < size; i++) {
      densityFactor[i] /= largest;
    }
  }

  /**
   * @param mostStations beyond so many, in order of time, stations do not locate
   */
  static Observations of(List<Pick> all, Sites sites, int mostStations) {
    List<Pick> skipped = new ArrayList<>();
    Map<Onset, Pick> best = new HashMap<>();
    for (Pick pick : all) {
      if (sites.find(pick.station()).isEmpty()) {
        skipped.add(pick);
      } else {
        best.merge(
            new Onset(pick.station(), pick.phase()),
            pick,
            (a, b) -> WORTH.compare(b, a) > 0 ? b : a);
      }
    }
    List<Pick> used =
        best.values().stream().filter(pick -> pick.quality() > 0).sorted(IN_ORDER).toList();
    Set<StationId> stations = new HashSet<>();
    List<Pick> near = new ArrayList<>();
    List<Pick> beyond = new ArrayList<>();
    for (Pick pick : used) {
      boolean known = stations.contains(pick.station());
      if (known || stations.size() < mostStations) {
        stations.add(pick.station());
        near.add(pick);
      } else {
        beyond.add(pick);
      }
    }
    return new Observations(near, skipped, beyond, sites);
  }

  private record Onset(StationId station, Phase phase) {}

  static double seconds(Duration duration) {
    return duration.getSeconds() + duration.getNano() * 1e-9;
  }
}
