package haetae.hazard.shaking;

import haetae.hazard.peaks.PeakBook;
import haetae.hazard.rupture.PointRupture;
import haetae.world.quake.QuakeVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The memory of one region: peaks, quakes, and what was mapped when. */
public final class ShakingMemory {
  final PeakBook peaks;
  final Map<String, Followed> quakes = new TreeMap<>();

  ShakingMemory(int rememberS) {
    peaks = new PeakBook(rememberS);
  }

  /** A quake whose map is revised. */
  static final class Followed {
    QuakeVersion version;
    List<ObservedPlace> felt = List.of();
    List<ObservedPlace> observed = List.of();
    Instant mapped = Instant.MIN;
    boolean changed = true;
    int maps;
    Optional<PointRupture> rupture = Optional.empty();
    double ruptureMagnitude;
    double ruptureDepthKm;

    Followed(QuakeVersion version) {
      this.version = version;
    }
  }
}
