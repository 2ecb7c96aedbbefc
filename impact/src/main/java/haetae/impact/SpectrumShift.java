package haetae.impact;

import haetae.hazard.site.Amplification;
import haetae.impact.fragility.EquivalentPga;
import haetae.world.shaking.IntensityMeasure;
import java.util.Optional;

/**
 * The shift of ln PGA by which building classes see the shape of the spectrum, from the map itself:
 * PGA of the map is brought to rock by {@link Amplification}, SA(1.0) is the map's. So stations
 * that recorded the shape count, and no rupture is needed (design choice).
 */
final class SpectrumShift {
  private static final int ROUNDS = 8;
  private static final double MOST_G = 10;

  private SpectrumShift() {}

  /** Shifts at the places, 0 outside the map; empty where the map lacks PGA or SA(1.0). */
  static Optional<double[]> at(MapAtPlaces places, EquivalentPga equivalent) {
    Optional<double[]> pga = places.mean(IntensityMeasure.PGA);
    Optional<double[]> sa10 = places.mean(IntensityMeasure.SA10);
    if (pga.isEmpty() || sa10.isEmpty()) {
      return Optional.empty();
    }
    double[] vs30 = places.vs30Mps();
    double[] shift = new double[places.size()];
    for (int i = 0; i < shift.length; i++) {
      if (places.inside(i)) {
        double rock = onRock(Math.exp(pga.get()[i]), vs30[i]);
        shift[i] = -Math.log(equivalent.factor(rock, Math.exp(sa10.get()[i])));
      }
    }
    return Optional.of(shift);
  }

  /** PGA that rock would have seen, g: the fixed point of PGA / factor(rock). */
  static double onRock(double pgaG, double vs30Mps) {
    double rock = Math.min(pgaG, MOST_G);
    for (int round = 0; round < ROUNDS; round++) {
      rock = Math.min(MOST_G, pgaG / Amplification.PGA.factor(vs30Mps, rock));
    }
    return rock;
  }
}
