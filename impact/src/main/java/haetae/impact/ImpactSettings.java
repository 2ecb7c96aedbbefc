package haetae.impact;

import haetae.impact.engine.SimulationSettings;
import haetae.impact.exposure.Cells;
import haetae.impact.exposure.PortfolioSettings;
import haetae.impact.fragility.EquivalentPga;
import haetae.impact.network.PipeRelation;
import haetae.impact.network.PowerSettings;
import haetae.world.Check;
import java.util.Optional;

/**
 * How the impact of a map is worked out.
 *
 * @param cellKm side of the squares that buildings share shaking by, km
 * @param spectrum how the shape of the spectrum changes what a PGA counts for
 * @param liquefaction whether failing ground damages buildings
 * @param power how failures along the grid hang together
 * @param pipes relation for repairs of pipes
 * @param betweenShare share of the variance of ln shaking that the whole earthquake has in common
 *     before anything is observed, 0 to 1; a design choice: BSSA14 has τ² / (τ² + φ²) near 0.25
 * @param engine of the totals
 * @param people who is where; empty: by the local time of the earthquake
 */
public record ImpactSettings(
    double cellKm,
    EquivalentPga spectrum,
    boolean liquefaction,
    PowerSettings power,
    PipeRelation pipes,
    double betweenShare,
    SimulationSettings engine,
    Optional<PortfolioSettings> people) {
  /** The usual choices. */
  public static final ImpactSettings DEFAULT =
      new ImpactSettings(
          Cells.USUAL_KM,
          EquivalentPga.DEFAULT,
          true,
          PowerSettings.DEFAULT,
          PipeRelation.ALA_2001,
          0.25,
          SimulationSettings.DEFAULT,
          Optional.empty());

  public ImpactSettings {
    Check.inRange("cellKm", cellKm, 0.01, 100, "km");
    Check.inRange("betweenShare", betweenShare, 0, 1, "");
  }

  /** The same with another seed for the scatter of single buildings. */
  public ImpactSettings withSeed(long seed) {
    return with(engine.withSeed(seed), people);
  }

  /** The same with people where they are at some hour, whenever the earthquake was. */
  public ImpactSettings withPeople(PortfolioSettings when) {
    return with(engine, Optional.of(when));
  }

  private ImpactSettings with(SimulationSettings other, Optional<PortfolioSettings> when) {
    return new ImpactSettings(
        cellKm, spectrum, liquefaction, power, pipes, betweenShare, other, when);
  }
}
