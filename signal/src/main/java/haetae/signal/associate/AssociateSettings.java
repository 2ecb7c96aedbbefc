package haetae.signal.associate;

import haetae.world.Check;
import java.io.Serializable;
import java.util.List;

/**
 * When picks become a quake. Defaults are SCIENCE section 3.2 and 3.3 [D] unless a reason is given.
 *
 * @param leastStations stations that must agree, 3 to 10, default 3
 * @param leastTriggeredShare share of working stations inside the P front, out to the farthest
 *     station that agrees, that must agree too; 0 to 1, default 0.5: with three stations any three
 *     times fit some source, so the silent ones decide
 * @param pairDistanceKm most distance between two stations whose picks may nucleate, 10 to 400 km,
 *     default 120 km: sparse networks stand 60 to 100 km apart
 * @param slowestKmPerS slowest P between two stations, 3 to 8 km/s, default 5.0 km/s
 * @param pairSlackS slack of that rule, 0 to 5 s, default 0.5 s
 * @param searchKm half width of the search area around the first station, 20 to 300 km, default 80
 *     km
 * @param depthsKm depths searched, km, default 5, 10, 15, 20
 * @param depthPriorKm mean of the depth prior, default 8 km (Korean crust)
 * @param depthPriorSigmaKm its standard deviation, default 4 km
 * @param residualS most residual of a pick that supports a new quake, 0.1 to 3 s, default 0.6 s
 * @param joinToleranceS least tolerance for joining a known quake, 0.2 to 5 s, default 1.0 s
 * @param joinToleranceShare tolerance as a share of travel time, 0 to 0.5, default 0.1
 * @param silentAfterS a working station contradicts when it should have seen the wave this long
 *     ago, 0.2 to 5 s, default 0.5 s, plus the time a detector needs to confirm
 * @param pickLifeS how long a free pick may wait for company, 5 to 300 s, default 40 s
 * @param quakeLifeS how long a quake takes new picks, 30 to 600 s, default 150 s
 * @param mergeKm two quakes closer than this and {@code mergeS} are one if most picks of the
 *     younger fit the older, default 30 km
 * @param mergeS see {@code mergeKm}, default 15 s
 * @param inseparableS two quakes within {@code mergeKm} and this time are always one, 0 to 15 s,
 *     default 6 s
 * @param planeLeastStations stations for the plane-wave test, default 4
 * @param planeLeastKmPerS apparent velocity from which a plane wave is a distant quake, 6 to 20
 *     km/s, default 7.5 km/s: faster than any crustal P of a source beside the network
 * @param leastBehindDistant stations that must agree on a local quake while a distant one passes,
 *     and on a strong plane wave to be taken for one: four times always fit some plane; 4 to 20,
 *     default 6
 * @param distantQuietS how long a distant quake keeps local ones from nucleating out of its waves,
 *     default 120 s
 */
public record AssociateSettings(
    int leastStations,
    double leastTriggeredShare,
    double pairDistanceKm,
    double slowestKmPerS,
    double pairSlackS,
    double searchKm,
    List<Double> depthsKm,
    double depthPriorKm,
    double depthPriorSigmaKm,
    double residualS,
    double joinToleranceS,
    double joinToleranceShare,
    double silentAfterS,
    double pickLifeS,
    double quakeLifeS,
    double mergeKm,
    double mergeS,
    double inseparableS,
    int planeLeastStations,
    double planeLeastKmPerS,
    int leastBehindDistant,
    double distantQuietS)
    implements Serializable {

  public static final AssociateSettings DEFAULT =
      new AssociateSettings(
          3,
          0.5,
          120,
          5.0,
          0.5,
          80,
          List.of(5.0, 10.0, 15.0, 20.0),
          8,
          4,
          0.6,
          1.0,
          0.1,
          0.5,
          40,
          150,
          30,
          15,
          6,
          4,
          7.5,
          6,
          120);

  public AssociateSettings {
    Check.inRange("leastStations", leastStations, 3, 10, "stations");
    Check.inRange("leastTriggeredShare", leastTriggeredShare, 0, 1, "");
    Check.inRange("pairDistanceKm", pairDistanceKm, 10, 400, "km");
    Check.inRange("slowestKmPerS", slowestKmPerS, 3, 8, "km/s");
    Check.inRange("pairSlackS", pairSlackS, 0, 5, "s");
    Check.inRange("depthPriorKm", depthPriorKm, 0, 300, "km");
    Check.inRange("depthPriorSigmaKm", depthPriorSigmaKm, 0.1, 300, "km");
    Check.inRange("mergeKm", mergeKm, 0, 300, "km");
    Check.inRange("mergeS", mergeS, 0, 120, "s");
    Check.inRange("inseparableS", inseparableS, 0, 15, "s");
    Check.inRange("planeLeastStations", planeLeastStations, 4, 20, "stations");
    Check.inRange("planeLeastKmPerS", planeLeastKmPerS, 6, 20, "km/s");
    Check.inRange("leastBehindDistant", leastBehindDistant, 4, 20, "stations");
    Check.inRange("distantQuietS", distantQuietS, 0, 600, "s");
    Check.inRange("searchKm", searchKm, 20, 300, "km");
    Check.inRange("residualS", residualS, 0.1, 3, "s");
    Check.inRange("joinToleranceS", joinToleranceS, 0.2, 5, "s");
    Check.inRange("joinToleranceShare", joinToleranceShare, 0, 0.5, "");
    Check.inRange("silentAfterS", silentAfterS, 0.2, 5, "s");
    Check.inRange("pickLifeS", pickLifeS, 5, 300, "s");
    Check.inRange("quakeLifeS", quakeLifeS, 30, 600, "s");
    depthsKm = List.copyOf(depthsKm);
  }
}
