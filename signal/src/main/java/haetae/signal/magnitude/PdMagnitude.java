package haetae.signal.magnitude;

import haetae.world.InvalidValue;
import haetae.world.quake.Magnitude;
import haetae.world.quake.StationMagnitude;
import java.util.ArrayList;
import java.util.List;

/**
 * Magnitude Mpd of a quake from the peak displacements of its stations, as they grow. A station's
 * weight is its window over 4 s, between 0.1 and 1, times {@code 0.31² / (0.31² + s²)} for what
 * noise does to it, {@code s = a / (ln 10 SNR)}; stations are combined by {@link RobustMean}; the
 * standard deviation is {@code sqrt(0.31² / n_eff + 0.2² + d²)}, d what stations that were not
 * reached take from the mean ({@link CensoredMean}). Not above 6.5 before three stations have 2 s;
 * saturated from 7 on.
 */
public final class PdMagnitude {
  /** QuakeML type of the result. */
  public static final String TYPE = "Mpd";

  private static final double FULL_WINDOW_S = 4;
  private static final double LEAST_WEIGHT = 0.1;
  private static final double STATION_SIGMA = 0.31;
  private static final double EVENT_SIGMA = 0.2;
  private static final double EARLY_CAP = 6.5;
  private static final double EARLY_WINDOW_S = 2;
  private static final int EARLY_STATIONS = 3;
  private static final double SATURATES_FROM = 7;

  private final PdRelation relation;

  /** With the default relation, {@link PdRelation#KUYUK_ALLEN_2013}. */
  public PdMagnitude() {
    this(PdRelation.KUYUK_ALLEN_2013);
  }

  public PdMagnitude(PdRelation relation) {
    this.relation = relation;
  }

  /**
   * @param observations one per station, at least one
   * @param depthKm depth of the hypocentre, km
   */
  public Magnitude combine(List<PdObservation> observations, double depthKm) {
    return combine(observations, List.of(), depthKm);
  }

  /**
   * @param unreached stations whose peak did not stand above their noise, with the peak that would
   *     have; their magnitude is a bound from above ({@link CensoredMean})
   */
  public Magnitude combine(
      List<PdObservation> observations, List<PdObservation> unreached, double depthKm) {
    if (observations.isEmpty()) {
      throw new InvalidValue("magnitude from 0 stations; expected at least 1");
    }
    double[] values = new double[observations.size()];
    double[] weights = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      PdObservation o = observations.get(i);
      values[i] = relation.magnitude(o.pdM(), o.epicentralKm(), depthKm);
      weights[i] = windowWeight(o) * noiseWeight(o);
    }
    return event(observations, values, new RobustMean(values, weights), bounds(unreached, depthKm));
  }

  private List<CensoredMean.Bound> bounds(List<PdObservation> unreached, double depthKm) {
    return unreached.stream()
        .map(o ->
            new CensoredMean.Bound(
                relation.magnitude(o.pdM(), o.epicentralKm(), depthKm), windowWeight(o)))
        .toList();
  }

  private static double windowWeight(PdObservation o) {
    return Math.clamp(o.windowS() / FULL_WINDOW_S, LEAST_WEIGHT, 1);
  }

  /** Noise of rms Pd / SNR moves log10 Pd by 1 / (ln 10 SNR), beside the scatter of stations. */
  private double noiseWeight(PdObservation o) {
    double ofNoise = relation.perDecade() / (Math.log(10) * o.displacementSnr());
    return STATION_SIGMA * STATION_SIGMA / (STATION_SIGMA * STATION_SIGMA + ofNoise * ofNoise);
  }

  private Magnitude event(
      List<PdObservation> observations,
      double[] values,
      RobustMean robust,
      List<CensoredMean.Bound> bounds) {
    double likely = CensoredMean.of(robust.mean(), robust.totalWeight(), bounds, STATION_SIGMA);
    double contradicted = robust.mean() - likely;
    boolean early =
        observations.stream().filter(o -> o.windowS() >= EARLY_WINDOW_S).count() < EARLY_STATIONS;
    boolean capped = early && likely > EARLY_CAP;
    double value = Math.clamp(likely, -5, capped ? EARLY_CAP : 11);
    double sigma =
        Math.sqrt(
            STATION_SIGMA * STATION_SIGMA / robust.effectiveCount()
                + EVENT_SIGMA * EVENT_SIGMA
                + contradicted * contradicted);
    return new Magnitude(
        TYPE,
        value,
        sigma,
        robust.used(),
        capped || value >= SATURATES_FROM,
        relation.source(),
        contributions(observations, values, robust));
  }

  private static List<StationMagnitude> contributions(
      List<PdObservation> observations, double[] values, RobustMean robust) {
    List<StationMagnitude> all = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      PdObservation o = observations.get(i);
      all.add(
          new StationMagnitude(o.station(), TYPE, values[i], o.epicentralKm(), robust.weight(i)));
    }
    return all;
  }
}
