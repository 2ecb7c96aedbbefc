package haetae.signal.simulate;

import haetae.world.place.GeoPoint;
import haetae.world.place.LocalPlane;
import haetae.world.quake.Phase;
import haetae.world.station.StationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Scenarios and measurements that the tests share. */
final class Records {
  static final GeoPoint POHANG = new GeoPoint(36.109, 129.366);
  static final Instant START = Instant.parse("2017-11-15T05:29:00Z");
  static final TravelTimes CRUST = TravelTimes.constant(6.1, 3.5);

  private Records() {}

  /** Accelerometers on rock all round, at the given distances. */
  static Scenario ring(long seed, SimulatedQuake quake, double... distancesKm) {
    List<SimulatedStation> stations = new ArrayList<>();
    for (int k = 0; k < distancesKm.length; k++) {
      double azimuth = Math.toRadians(15 + 137.5 * k);
      GeoPoint place =
          new LocalPlane(quake.epicentre())
              .toEarth(distancesKm[k] * Math.sin(azimuth), distancesKm[k] * Math.cos(azimuth));
      stations.add(
          SimulatedStation.of(
              new StationId("XX", "R%03d".formatted(k)),
              place,
              SimulatedInstrument.strongMotion()));
    }
    return scenario(seed, List.of(quake), stations, List.of());
  }

  static Scenario scenario(
      long seed,
      List<SimulatedQuake> quakes,
      List<SimulatedStation> stations,
      List<Injection> injections) {
    return new Scenario(
        "test",
        "시험",
        "test",
        seed,
        START,
        120,
        POHANG,
        "constant",
        SourceRegion.KOREA_SOUTH_EAST,
        Scatter.NONE,
        quakes,
        stations,
        new TelemetrySettings(1, 0.5, 0.1, 0),
        injections);
  }

  /** Motion without noise, m/s² or as the station's first instrument has it. */
  static double[][] motion(Scenario scenario, SimulatedStation station) {
    GroundMotion motion =
        new MotionMaker(scenario, CRUST).make(scenario.quakes().get(0), station, 100);
    double[][] zne = new double[3][];
    for (int c = 0; c < 3; c++) {
      zne[c] =
          motion
              .trace(
                  GroundMotion.COMPONENTS.charAt(c),
                  haetae.world.station.GroundQuantity.ACCELERATION)
              .motion();
    }
    return zne;
  }

  static double sMinusPS(Scenario scenario, SimulatedStation station) {
    MotionMaker maker = new MotionMaker(scenario, CRUST);
    SimulatedQuake quake = scenario.quakes().get(0);
    return maker.onsetS(quake, station.place(), Phase.S)
        - maker.onsetS(quake, station.place(), Phase.P);
  }

  /** Summed up once (trapezoid), then high-passed at 0.075 Hz with 2 poles. */
  static double[] integrated(double[] x) {
    double[] out = new double[x.length];
    for (int k = 1; k < x.length; k++) {
      out[k] = out[k - 1] + 0.005 * (x[k] + x[k - 1]);
    }
    HighPass.apply(out, 0.075, 100);
    return out;
  }

  static double peak(double[] x, int from, int to) {
    double peak = 0;
    for (int k = from; k < Math.min(to, x.length); k++) {
      peak = Math.max(peak, Math.abs(x[k]));
    }
    return peak;
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int n = sorted.size();
    return (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
  }
}
