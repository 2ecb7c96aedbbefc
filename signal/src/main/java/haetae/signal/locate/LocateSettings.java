package haetae.signal.locate;

import haetae.world.Check;
import java.util.List;

/**
 * Settings of the locator. Defaults in {@link #DEFAULT}: SCIENCE section 3.4 or our own choice.
 *
 * @param sigmaPS least standard deviation of a P time, s, 0.001 to 5; default 0.05. A pick's own
 *     sigma counts where it is larger
 * @param sigmaSS the same for S; default 0.10
 * @param modelError travel-time error of the model as a fraction of travel time, 0 to 0.2; default
 *     0.01. Adds in squares (NonLinLoc's LOCGAU2 is alike)
 * @param fullWeightKm distance within which every station has full weight, km, 1 to 10000; default
 *     50
 * @param fullWeightStations the full-weight distance grows to {@code fullWeightStretch} times the
 *     distance of this many nearest stations, 1 to 1000; default 8: a sparse network keeps its far
 *     stations, in a dense one they cannot outvote the near ones that a 1-D model fits
 * @param fullWeightStretch 1 to 10; default 1.5
 * @param distancePower beyond that distance D the weight is (D/x) to this power, 0 to 8; default 3.
 *     0 turns distance weighting off
 * @param densityKm stations closer than about this to each other share their weight, because what a
 *     1-D model does not know they have in common (the idea of NonLinLoc's LOCSTAWT), km, 0 to 200;
 *     default 0: off
 * @param mostStations so many stations, those the wave reached first, locate a quake; arrivals at
 *     others are listed with weight 0; 20 to 1,000,000; default 1,000,000: all
 * @param robust weighting of misfits; default biweight
 * @param minDepthKm 0 to 700; default 0.1
 * @param maxDepthKm 1 to 800; default 40: crustal quakes of Korea. Choose more over a subducting
 *     slab
 * @param startDepthsKm depths at which the search begins, km; default 5, 10, 15, 25, 40, 60 as far
 *     as they lie within the limits
 * @param fixedDepthKm depth kept where nothing resolves it, km; default 8
 * @param fixedDepthSigmaKm its standard deviation, km; default 4
 * @param marginKm how far outside the picked stations the search goes, km, 0 to 500; default 60
 * @param maxIterations of the least squares, 1 to 200; default 30
 */
public record LocateSettings(
    double sigmaPS,
    double sigmaSS,
    double modelError,
    double fullWeightKm,
    int fullWeightStations,
    double fullWeightStretch,
    double distancePower,
    double densityKm,
    int mostStations,
    RobustWeight robust,
    double minDepthKm,
    double maxDepthKm,
    List<Double> startDepthsKm,
    double fixedDepthKm,
    double fixedDepthSigmaKm,
    double marginKm,
    int maxIterations) {

  /** The defaults named above. */
  public static final LocateSettings DEFAULT =
      new LocateSettings(
          0.05,
          0.10,
          0.01,
          50,
          8,
          1.5,
          3,
          0,
          1_000_000,
          RobustWeight.BIWEIGHT,
          0.1,
          40,
          List.of(5.0, 15.0, 35.0, 60.0),
          8,
          4,
          60,
          30);

  /**
   * For live use with a regional 1-D model and no station corrections: what lies under a station
   * delays P by 0.2 s and S by 0.4 s (1 standard deviation) however near the quake is, the model is
   * good to 2 % along the path, and neighbours within 15 km share their weight. The 300 stations
   * that the wave reached first locate the quake: 0.2 s over the root of 300 is 12 ms, less than a
   * tenth of what the model does not know, and the work is bounded however dense the network is. A
   * stated choice for every region; station corrections bring it down.
   */
  public static final LocateSettings LIVE =
      new LocateSettings(
          0.2,
          0.4,
          0.02,
          50,
          8,
          1.5,
          3,
          15,
          300,
          RobustWeight.BIWEIGHT,
          0.1,
          40,
          List.of(5.0, 15.0, 35.0, 60.0),
          8,
          4,
          60,
          30);

  public LocateSettings {
    Check.inRange("sigmaPS", sigmaPS, 0.001, 5, "s");
    Check.inRange("sigmaSS", sigmaSS, 0.001, 5, "s");
    Check.inRange("modelError", modelError, 0, 0.2, "");
    Check.inRange("fullWeightKm", fullWeightKm, 1, 10_000, "km");
    Check.inRange("fullWeightStations", fullWeightStations, 1, 1000, "");
    Check.inRange("fullWeightStretch", fullWeightStretch, 1, 10, "");
    Check.inRange("distancePower", distancePower, 0, 8, "");
    Check.inRange("densityKm", densityKm, 0, 200, "km");
    Check.inRange("mostStations", mostStations, 20, 1_000_000, "stations");
    Check.inRange("minDepthKm", minDepthKm, 0, 700, "km");
    Check.inRange("maxDepthKm", maxDepthKm, Math.max(1, minDepthKm), 800, "km");
    Check.inRange("fixedDepthKm", fixedDepthKm, minDepthKm, maxDepthKm, "km");
    Check.inRange("fixedDepthSigmaKm", fixedDepthSigmaKm, 0, 100, "km");
    Check.inRange("marginKm", marginKm, 0, 500, "km");
    Check.inRange("maxIterations", maxIterations, 1, 200, "");
    startDepthsKm = List.copyOf(startDepthsKm);
  }

  /** A copy with another lower limit of depth, km. */
  public LocateSettings withMaxDepthKm(double km) {
    return new LocateSettings(
        sigmaPS,
        sigmaSS,
        modelError,
        fullWeightKm,
        fullWeightStations,
        fullWeightStretch,
        distancePower,
        densityKm,
        mostStations,
        robust,
        minDepthKm,
        km,
        startDepthsKm,
        fixedDepthKm,
        fixedDepthSigmaKm,
        marginKm,
        maxIterations);
  }

  /** A copy with another model error, a fraction of travel time. */
  public LocateSettings withModelError(double fraction) {
    return new LocateSettings(
        sigmaPS,
        sigmaSS,
        fraction,
        fullWeightKm,
        fullWeightStations,
        fullWeightStretch,
        distancePower,
        densityKm,
        mostStations,
        robust,
        minDepthKm,
        maxDepthKm,
        startDepthsKm,
        fixedDepthKm,
        fixedDepthSigmaKm,
        marginKm,
        maxIterations);
  }

  /** A copy with another weighting of misfits and of distance. */
  public LocateSettings withWeights(RobustWeight misfits, double power) {
    return new LocateSettings(
        sigmaPS,
        sigmaSS,
        modelError,
        fullWeightKm,
        fullWeightStations,
        fullWeightStretch,
        power,
        densityKm,
        mostStations,
        misfits,
        minDepthKm,
        maxDepthKm,
        startDepthsKm,
        fixedDepthKm,
        fixedDepthSigmaKm,
        marginKm,
        maxIterations);
  }

  /** Depths to begin the search at, within the limits. */
  double[] startDepths() {
    double[] within =
        startDepthsKm.stream()
            .mapToDouble(Double::doubleValue)
            .filter(z -> z >= minDepthKm && z <= maxDepthKm)
            .toArray();
    return within.length > 0 ? within : new double[] {(minDepthKm + maxDepthKm) / 2};
  }
}
