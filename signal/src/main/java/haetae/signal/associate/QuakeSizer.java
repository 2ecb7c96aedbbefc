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
import haetae.world.station.StationId;
import java.util.ArrayList;
import java.util.List;
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

  /** What is known at one station: its motion, how far it is, and how long S is after P. */
  private record Seen(StationId station, OnsetMotion motion, double km, double sMinusP) {}

  /** Every type that can be had now, the preferred first. */
  List<Magnitude> size(LiveQuake quake, Region region) {
    List<Seen> seen = seen(quake, region);
    Optional<Magnitude> mpd = mpd(seen, quake.origin.depthKm());
    Optional<Magnitude> ml = ml(seen, quake.origin.depthKm());
    List<Magnitude> all = new ArrayList<>();
    boolean mlFirst = ml.isPresent() && mpd.filter(m -> isFirst(m, ml.get())).isEmpty();
    if (mpd.isPresent() && ml.isPresent() && mpd.get().value() >= PD_RELIABLE_FROM) {
      SummaryMagnitude.of(mpd.get(), ml.get()).ifPresent(all::add);
    }
    (mlFirst ? ml : mpd).ifPresent(all::add);
    (mlFirst ? mpd : ml).ifPresent(all::add);
    return all;
  }

  private List<Seen> seen(LiveQuake quake, Region region) {
    double depthKm = quake.origin.depthKm();
    List<Seen> seen = new ArrayList<>();
    quake.p.forEach((station, pick) -> {
      OnsetMotion motion = region.motions.get(pick.id());
      if (motion != null && !motion.clipped()) {
        double km = quake.distanceKm(region.station(station).place);
        if (km <= Math.max(PD_REACH_KM, ML_REACH_KM)) {
          double sMinusP = travel.timeS(Phase.S, km, depthKm) - travel.timeS(Phase.P, km, depthKm);
          seen.add(new Seen(station, motion, km, sMinusP));
        }
      }
    });
    return seen;
  }

  /** Whether Mpd goes before ML: in its range, and of more stations where the two contradict. */
  private static boolean isFirst(Magnitude mpd, Magnitude ml) {
    boolean outvoted = SummaryMagnitude.contradict(mpd, ml) && ml.stations() > mpd.stations();
    return mpd.value() >= PD_RELIABLE_FROM && !outvoted;
  }

  private Optional<Magnitude> mpd(List<Seen> seen, double depthKm) {
    List<PdObservation> observations = new ArrayList<>();
    List<PdObservation> unreached = new ArrayList<>();
    for (Seen at : seen) {
      OnsetMotion motion = at.motion;
      int window =
          at.km > PD_REACH_KM
              ? -1
              : motion.longestWindow(Math.max(0.5, BEFORE_S_SHARE * at.sMinusP));
      if (window < 0 || motion.pdM().get(window) <= 0) {
        continue;
      }
      double least = LEAST_DISPLACEMENT_SNR * motion.displacementNoiseM();
      boolean reached = motion.pdM().get(window) >= least;
      (reached ? observations : unreached)
          .add(
              new PdObservation(
                  at.station,
                  reached ? motion.pdM().get(window) : least,
                  at.km,
                  OnsetMotion.windowS(window),
                  motion.displacementSnr(window)));
    }
    return observations.isEmpty()
        ? Optional.empty()
        : Optional.of(pd.combine(observations, unreached, depthKm));
  }

  private Optional<Magnitude> ml(List<Seen> seen, double depthKm) {
    List<WoodAndersonAmplitude> amplitudes = new ArrayList<>();
    for (Seen at : seen) {
      OnsetMotion motion = at.motion;
      double amplitude =
          distance.vertical() ? motion.woodAndersonVerticalMm() : motion.woodAndersonHorizontalMm();
      double noise =
          distance.vertical()
              ? motion.woodAndersonVerticalNoiseMm()
              : motion.woodAndersonHorizontalNoiseMm();
      if (at.km <= ML_REACH_KM
          && motion.sinceOnsetS() >= at.sMinusP * (1 + PASSED_SHARE) + PASSED_S
          && amplitude > 0
          && amplitude >= LEAST_WOOD_ANDERSON_SNR * noise) {
        amplitudes.add(
            new WoodAndersonAmplitude(at.station, amplitude, Math.hypot(at.km, depthKm)));
      }
    }
    return amplitudes.isEmpty() ? Optional.empty() : Optional.of(local.combine(amplitudes));
  }
}
