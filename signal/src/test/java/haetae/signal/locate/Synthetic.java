package haetae.signal.locate;

import haetae.signal.travel.TravelTimes;
import haetae.world.place.GeoPoint;
import haetae.world.place.LocalPlane;
import haetae.world.quake.Phase;
import haetae.world.quake.Pick;
import haetae.world.quake.Polarity;
import haetae.world.station.ChannelId;
import haetae.world.station.StationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Made-up networks around 36.11 N, 129.37 E and the picks of made-up quakes. */
final class Synthetic {
  static final LocalPlane PLANE = new LocalPlane(new GeoPoint(36.11, 129.37));
  static final Instant ORIGIN = Instant.parse("2017-11-15T05:29:31.5Z");

  /** The eight stations of SCIENCE section 3.3, km east and north. */
  static final double[][] EIGHT = {
    {4, 6}, {-7, 3}, {-3, -9}, {9, -5}, {15, 12}, {-20, 10}, {2, -28}, {30, -15}
  };

  private Synthetic() {}

  static StationId id(int number) {
    return new StationId("SY", "S" + (number + 1));
  }

  static Sites sites(double[][] stationsKm) {
    Map<StationId, Site> sites = new LinkedHashMap<>();
    for (int i = 0; i < stationsKm.length; i++) {
      sites.put(id(i), new Site(PLANE.toEarth(stationsKm[i][0], stationsKm[i][1]), 0));
    }
    return Sites.of(sites);
  }

  static double[][] network(int stations, double radiusKm, Random random) {
    double[][] places = new double[stations][2];
    for (double[] place : places) {
      double r = radiusKm * Math.sqrt(random.nextDouble());
      double azimuth = 2 * Math.PI * random.nextDouble();
      place[0] = r * Math.sin(azimuth);
      place[1] = r * Math.cos(azimuth);
    }
    return places;
  }

  static double travelS(
      TravelTimes times, Phase phase, double[] station, double eastKm, double northKm, double z) {
    GeoPoint epicentre = PLANE.toEarth(eastKm, northKm);
    double x = epicentre.distanceKm(PLANE.toEarth(station[0], station[1]));
    return times.timeS(phase, x, z, 0);
  }

  static Pick pick(int station, Phase phase, double afterOriginS) {
    Instant time = ORIGIN.plusNanos(Math.round(afterOriginS * 1e9));
    return new Pick(
        id(station) + "/" + phase,
        new ChannelId(id(station), "", "HGZ"),
        phase,
        time,
        0.01,
        10,
        Polarity.UNKNOWN,
        1,
        "made up",
        time);
  }

  /** P at every station, then S at the first few. */
  static List<Pick> picks(
      TravelTimes times, double[][] stations, int withS, double eastKm, double northKm, double z) {
    List<Pick> picks = new ArrayList<>();
    for (int i = 0; i < stations.length; i++) {
      picks.add(pick(i, Phase.P, travelS(times, Phase.P, stations[i], eastKm, northKm, z)));
      if (i < withS) {
        picks.add(pick(i, Phase.S, travelS(times, Phase.S, stations[i], eastKm, northKm, z)));
      }
    }
    return picks;
  }

  static Pick shifted(Pick pick, double seconds) {
    return new Pick(
        pick.id(),
        pick.channel(),
        pick.phase(),
        pick.time().plusNanos(Math.round(seconds * 1e9)),
        pick.sigmaS(),
        pick.snr(),
        pick.polarity(),
        pick.quality(),
        pick.method(),
        pick.at());
  }
}
