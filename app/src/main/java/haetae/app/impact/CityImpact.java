package haetae.app.impact;

import haetae.hazard.shaking.ShakingVersion;
import haetae.impact.ImpactVersion;
import haetae.impact.PreparedCity;
import haetae.impact.engine.Totals;
import haetae.impact.exposure.PortfolioSettings;

/**
 * Everything that is told of one quake in one city.
 *
 * @param fast the analytic answer, facilities and pipes
 * @param totals what is told: by simulation if there was one, else the analytic answer
 * @param fastMs until the analytic answer and the facilities stood
 * @param computeMs until the totals stood
 * @param seed of the simulation
 * @param shakenBy how the shaking is known, in words
 */
public record CityImpact(
    PreparedCity city,
    ShakingVersion shaking,
    ImpactVersion fast,
    Totals totals,
    double fastMs,
    double computeMs,
    long seed,
    String shakenBy) {
  /** When people are taken to be where they are. */
  public PortfolioSettings people() {
    return city.people(shaking.quake().origin().time());
  }
}
