package haetae.signal.associate;

import haetae.signal.magnitude.DistanceCorrection;
import haetae.signal.magnitude.LocalMagnitude;
import haetae.signal.magnitude.PdMagnitude;
import haetae.signal.magnitude.PdObservation;
import haetae.signal.magnitude.StationCorrections;
import haetae.signal.magnitude.SummaryMagnitude;
import haetae.signal.magnitude.WoodAndersonAmplitude;
import haetae.signal.pick.OnsetMotion;
import haetae.signal.travel.TravelTimeTable;
import haetae.world.quake.Magnitude;
import haetae.world.quake.Phase;
import haetae.world.quake.Pick;
import haetae.world.station.StationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Magnitudes of a quake from the motion of its stations, each type by itself, and their summary.
 * Mpd within seconds from windows that grow to 4 s and end before S; ML from stations whose S waves
 * have passed; both only where the trace stands above the station's own noise. Preferred is the
 * {@link SummaryMagnitude} of both, or the one there is; below magnitude 3, where Pd drowns, ML.
 */
final class QuakeSizer {
  /** Pd is used to this distance: the relations were fitted below 100 km. */
  private static final double PD_REACH_KM = 100;

  /** ML is used to this distance, km; beyond it small amplitudes drown in noise. */
  private static final double ML_REACH_KM = 300;

  private static final double LEAST_DISPLACEMENT_SNR = 3;

  /**
   * Noise alone peaks at 3 times its rms within a minute; an amplitude 3 times as large is changed
   * by it by 0.02 (in quadrature), at the very most 0.12.
   */
  private static final double LEAST_WOOD_ANDERSON_SNR = 9;

  private static final double BEFORE_S_SHARE = 0.9;

  /** S is taken to have passed after so many S minus P times beyond its onset, and 2 s. */
  private static final double PASSED_SHARE = 0.5;

  private static final double PASSED_S = 2;

  /** Below this Mpd rests on displacement too close to the noise, and ML is preferred. */
  private static final double PD_RELIABLE_FROM = 3;

  private final TravelTimeTable travel;
  private final PdMagnitude pd = new PdMagnitude();
  private final LocalMagnitude local;
  private final DistanceCorrection distance;

  QuakeSizer(TravelTimeTable travel, DistanceCorrection distance) {
    this.travel = travel;
    this.distance = distance;
    this.local =
        new LocalMagnitude(
            distance,
            distance == DistanceCorrection.SHEEN_2018_VERTICAL
                ? StationCorrections.sheen2018Vertical()
                : StationCorrections.NONE);
  }

  /** Every type that can be had now, the preferred first. */
  List<Magnitude> size(LiveQuake quake, Region region) {
    Optional<Magnitude> mpd = mpd(quake, region);
    Optional<Magnitude> ml = ml(quake, region);
    List<Magnitude> all = new ArrayList<>();
    boolean mlFirst = ml.isPresent() && mpd.filter(m -> isFirst(m, ml.get())).isEmpty();
    if (mpd.isPresent() && ml.isPresent() && mpd.get().value() >= PD_RELIABLE_FROM) {
      SummaryMagnitude.of(mpd.get(), ml.get()).ifPresent(all::add);
    }
    (mlFirst ? ml : mpd).ifPresent(all::add);
    (mlFirst ? mpd : ml).ifPresent(all::add);
    return all;
  }

  /** Whether Mpd goes before ML: in its range, and of more stations where the two contradict. */
  private static boolean isFirst(Magnitude mpd, Magnitude ml) {
    boolean outvoted = SummaryMagnitude.contradict(mpd, ml) && ml.stations() > mpd.stations();
    return mpd.value() >= PD_RELIABLE_FROM && !outvoted;
  }

  private Optional<Magnitude> mpd(LiveQuake quake, Region region) {
    List<PdObservation> observations = new ArrayList<>();
    List<PdObservation> unreached = new ArrayList<>();
    for (Map.Entry<StationId, Pick> entry : quake.p.entrySet()) {
      OnsetMotion motion = region.motions.get(entry.getValue().id());
      double km = quake.distanceKm(region.station(entry.getKey()).place);
      if (motion == null || motion.clipped() || km > PD_REACH_KM) {
        continue;
      }
      double sMinusP =
          travel.timeS(Phase.S, km, quake.origin.depthKm())
              - travel.timeS(Phase.P, km, quake.origin.depthKm());
      int window = motion.longestWindow(Math.max(0.5, BEFORE_S_SHARE * sMinusP));
      if (window < 0 || motion.pdM().get(window) <= 0) {
        continue;
      }
      double least = LEAST_DISPLACEMENT_SNR * motion.displacementNoiseM();
      boolean reached = motion.pdM().get(window) >= least;
      (reached ? observations : unreached)
          .add(
              new PdObservation(
                  entry.getKey(),
                  reached ? motion.pdM().get(window) : least,
                  km,
                  OnsetMotion.windowS(window),
                  motion.displacementSnr(window)));
    }
    return observations.isEmpty()
        ? Optional.empty()
        : Optional.of(pd.combine(observations, unreached, quake.origin.depthKm()));
  }

  private Optional<Magnitude> ml(LiveQuake quake, Region region) {
    List<WoodAndersonAmplitude> amplitudes = new ArrayList<>();
    for (Map.Entry<StationId, Pick> entry : quake.p.entrySet()) {
      OnsetMotion motion = region.motions.get(entry.getValue().id());
      double km = quake.distanceKm(region.station(entry.getKey()).place);
      if (motion == null || motion.clipped() || km > ML_REACH_KM) {
        continue;
      }
      double sMinusP =
          travel.timeS(Phase.S, km, quake.origin.depthKm())
              - travel.timeS(Phase.P, km, quake.origin.depthKm());
      double amplitude =
          distance.vertical() ? motion.woodAndersonVerticalMm() : motion.woodAndersonHorizontalMm();
      double noise =
          distance.vertical()
              ? motion.woodAndersonVerticalNoiseMm()
              : motion.woodAndersonHorizontalNoiseMm();
      if (motion.sinceOnsetS() >= sMinusP * (1 + PASSED_SHARE) + PASSED_S
          && amplitude > 0
          && amplitude >= LEAST_WOOD_ANDERSON_SNR * noise) {
        amplitudes.add(
            new WoodAndersonAmplitude(
                entry.getKey(), amplitude, Math.hypot(km, quake.origin.depthKm())));
      }
    }
    return amplitudes.isEmpty() ? Optional.empty() : Optional.of(local.combine(amplitudes));
  }
}
