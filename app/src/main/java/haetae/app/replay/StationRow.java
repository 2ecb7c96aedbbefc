package haetae.app.replay;

import haetae.world.place.GeoPoint;
import haetae.world.station.StationId;
import java.util.Optional;

/**
 * One line of {@code stations.csv}; motions are NaN where the response is not known.
 *
 * @param pgaMps2 larger horizontal peak (or vertical, if there is no other), m/s²
 * @param pgvMps the same for velocity, m/s
 * @param sa03Mps2 spectral acceleration at 0.3 s, 5 % damping, m/s²; likewise 1.0 s and 3.0 s
 * @param cavMps cumulative absolute velocity, m/s
 * @param ariasMps Arias intensity, m/s
 * @param jmaIntensity real-time intensity (Kunugi et al. 2013), JMA scale
 * @param kmaIntensity KMA intensity class (기상청 진도), 1 to 11, 0 if not known
 * @param health GREEN, AMBER or RED
 * @param healthReason empty when green
 * @param picks number of picks
 * @param rejected number of rejected triggers
 */
public record StationRow(
    StationId station,
    Optional<GeoPoint> place,
    double pgaMps2,
    double pgvMps,
    double sa03Mps2,
    double sa10Mps2,
    double sa30Mps2,
    double cavMps,
    double ariasMps,
    double jmaIntensity,
    int kmaIntensity,
    String health,
    String healthReason,
    int picks,
    int rejected,
    long gaps,
    long samples) {}
