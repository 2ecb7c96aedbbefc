package haetae.hazard.ground;

import static haetae.hazard.ground.GroundLayer.COAST_KM;
import static haetae.hazard.ground.GroundLayer.CTI;
import static haetae.hazard.ground.GroundLayer.LAND_COVER;
import static haetae.hazard.ground.GroundLayer.LITHOLOGY;
import static haetae.hazard.ground.GroundLayer.PRECIPITATION_MM;
import static haetae.hazard.ground.GroundLayer.RIVER_KM;
import static haetae.hazard.ground.GroundLayer.SLOPE_DEG;
import static haetae.hazard.ground.GroundLayer.WATER_TABLE_M;

import haetae.world.InvalidValue;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Ground failure at n places from the shaking there and whatever layers exist. A model whose layers
 * are not all there is absent, with the reason; it is never run on made-up values.
 */
public final class GroundFailure {
  private static final Set<GroundLayer> LIQUEFACTION =
      EnumSet.of(SLOPE_DEG, PRECIPITATION_MM, COAST_KM, RIVER_KM, WATER_TABLE_M);
  private static final Set<GroundLayer> LANDSLIDE =
      EnumSet.of(SLOPE_DEG, CTI, LITHOLOGY, LAND_COVER);

  private final double[] vs30Mps;
  private final Map<GroundLayer, double[]> layers = new EnumMap<>(GroundLayer.class);

  /**
   * @param vs30Mps of the places, m/s
   * @param layers as many values each, NaN where unknown; the arrays are not copied
   */
  public GroundFailure(double[] vs30Mps, Map<GroundLayer, double[]> layers) {
    this.vs30Mps = vs30Mps;
    layers.forEach((layer, values) -> this.layers.put(layer, sameLength(layer + "", values)));
  }

  private double[] sameLength(String name, double[] values) {
    if (values.length != vs30Mps.length) {
      throw new InvalidValue(
          name + " has " + values.length + " values; expected " + vs30Mps.length);
    }
    return values;
  }

  /** Liquefaction: peak velocity, cm/s, and acceleration, g, at the places. */
  public FailureMap liquefaction(
      Zhu2017 model,
      LiquefactionSettings settings,
      double magnitude,
      double[] pgvCmPerS,
      double[] pgaG) {
    sameLength("pgvCmPerS", pgvCmPerS);
    sameLength("pgaG", pgaG);
    return map(
        LIQUEFACTION,
        i -> model.at(liquefactionSite(i), pgvCmPerS[i], pgaG[i], magnitude, settings));
  }

  private LiquefactionSite liquefactionSite(int i) {
    return new LiquefactionSite(
        vs30Mps[i],
        at(PRECIPITATION_MM, i),
        at(COAST_KM, i),
        at(RIVER_KM, i),
        at(WATER_TABLE_M, i),
        at(SLOPE_DEG, i));
  }

  /** Liquefaction by {@link Zhu2015}: peak acceleration, g; it has no area fraction (NaN). */
  public FailureMap liquefactionByAcceleration(double magnitude, double[] pgaG) {
    sameLength("pgaG", pgaG);
    return map(
        EnumSet.of(CTI),
        i ->
            new FailureEstimate(
                Zhu2015.probability(pgaG[i], at(CTI, i), vs30Mps[i], magnitude), Double.NaN));
  }

  /** Landslides: peak velocity, cm/s, at the places. */
  public FailureMap landslide(double[] pgvCmPerS) {
    sameLength("pgvCmPerS", pgvCmPerS);
    return map(
        LANDSLIDE,
        i ->
            NowickiJessee2018.at(
                pgvCmPerS[i], at(SLOPE_DEG, i), at(LITHOLOGY, i), at(CTI, i), at(LAND_COVER, i)));
  }

  private FailureMap map(Set<GroundLayer> needed, IntFunction<FailureEstimate> model) {
    Set<GroundLayer> missing = EnumSet.copyOf(needed);
    missing.removeAll(layers.keySet());
    if (!missing.isEmpty()) {
      return new FailureMap.Absent("no layer " + missing + "; needs " + needed);
    }
    double[] probability = new double[vs30Mps.length];
    double[] areaFraction = new double[vs30Mps.length];
    Arrays.fill(probability, Double.NaN);
    Arrays.fill(areaFraction, Double.NaN);
    for (int i = 0; i < probability.length; i++) {
      if (known(needed, i)) {
        FailureEstimate estimate = model.apply(i);
        probability[i] = estimate.probability();
        areaFraction[i] = estimate.areaFraction();
      }
    }
    return new FailureMap.Drawn(probability, areaFraction);
  }

  private boolean known(Set<GroundLayer> needed, int i) {
    return needed.stream().noneMatch(layer -> Double.isNaN(at(layer, i)));
  }

  private double at(GroundLayer layer, int i) {
    double[] values = layers.get(layer);
    return values == null ? Double.NaN : values[i];
  }
}
