package haetae.app.drill.finding;

import haetae.signal.simulate.QuakeTruth;
import java.util.List;
import java.util.Optional;

/**
 * One earthquake of the scenario and what was made of it. Seconds are those of publication after
 * its true origin; NaN where there was nothing.
 *
 * @param event its id on the platform; empty: missed
 * @param firstPickS first pick after the origin
 * @param firstAlertS first alert for people
 * @param alerts how many, updates and cancels included
 * @param firstMapS first shaking map
 * @param maps how many
 * @param firstImpactS first impact
 * @param versions oldest first
 * @param districts of the city, all
 * @param impact of the last version, for the whole city
 * @param gone why it was taken back; empty if it was not
 */
public record QuakeFinding(
    QuakeTruth truth,
    Optional<String> event,
    double firstPickS,
    double firstAlertS,
    int alerts,
    double firstMapS,
    int maps,
    double firstImpactS,
    List<VersionFinding> versions,
    List<DistrictFinding> districts,
    List<ImpactFinding> impact,
    String gone) {
  public QuakeFinding {
    versions = List.copyOf(versions);
    districts = List.copyOf(districts);
    impact = List.copyOf(impact);
  }

  /** First version, s after origin; NaN if there was none. */
  public double firstVersionS() {
    return versions.isEmpty() ? Double.NaN : versions.getFirst().afterS();
  }

  /** Districts with a verdict. */
  public List<DistrictFinding> districts(DistrictFinding.Verdict verdict) {
    return districts.stream().filter(d -> d.verdict() == verdict).toList();
  }
}
