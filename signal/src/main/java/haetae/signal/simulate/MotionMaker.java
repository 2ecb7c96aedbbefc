package haetae.signal.simulate;

import haetae.world.place.GeoPoint;
import haetae.world.place.LocalPlane;
import haetae.world.quake.Phase;
import java.util.ArrayList;
import java.util.List;

/** The whole motion of one station in one quake of a scenario. */
final class MotionMaker {
  private final Scenario scenario;
  private final TravelTimes travelTimes;

  MotionMaker(Scenario scenario, TravelTimes travelTimes) {
    this.scenario = scenario;
    this.travelTimes = travelTimes.withMantle();
  }

  /** Onset after the start of the scenario, s. */
  double onsetS(SimulatedQuake quake, GeoPoint place, Phase phase) {
    return quake.offsetS()
        + travelTimes.timeS(phase, quake.epicentre().distanceKm(place), quake.depthKm());
  }

  /** Motion at the given rate. */
  GroundMotion make(SimulatedQuake quake, SimulatedStation station, double rateHz) {
    double pS = onsetS(quake, station.place(), Phase.P);
    double sMinusP = onsetS(quake, station.place(), Phase.S) - pS;
    long first = (long) Math.ceil(pS * rateHz - 1e-6);
    double lateS = first / rateHz - pS;
    WaveMaker maker = new WaveMaker(scenario.seed(), scenario.region(), quake, station, rateHz);
    double[][] zne = waves(maker, quake, station, sMinusP - lateS);
    maker.finish(zne);
    return new GroundMotion(first, rateHz, zne);
  }

  private double[][] waves(
      WaveMaker maker, SimulatedQuake quake, SimulatedStation station, double sDelayS) {
    double factor = factor(quake, station);
    List<WaveMaker.Ray> rays =
        quake.kind() == SimulatedQuake.Kind.FINITE_FAULT
            ? partRays(quake, station.place(), sDelayS)
            : List.of(pointRay(quake, station.place(), sDelayS));
    double lastS = rays.stream().mapToDouble(WaveMaker.Ray::sDelayS).max().orElse(sDelayS);
    WaveMaker.Ray first = rays.get(0);
    double[][] zne = new double[3][maker.length(first.sourceS(), first.distanceKm(), lastS)];
    rays.forEach(ray -> maker.addTo(zne, ray, factor));
    return zne;
  }

  private WaveMaker.Ray pointRay(SimulatedQuake quake, GeoPoint place, double sDelayS) {
    double moment = SourceRegion.momentDynCm(quake.mw());
    double corner = scenario.region().cornerHz(moment);
    double km = quake.epicentre().distanceKm(place);
    double distanceKm = Math.max(1, Math.hypot(km, quake.depthKm()));
    double azimuth = quake.epicentre().azimuthDeg(place);
    return new WaveMaker.Ray(moment, corner, 1, 1 / corner, distanceKm, azimuth, 0, sDelayS, 0);
  }

  /** The part at the hypocentre comes first of all, so that nothing moves before its P. */
  private List<WaveMaker.Ray> partRays(SimulatedQuake quake, GeoPoint place, double sDelayS) {
    SourceRegion region = scenario.region();
    LocalPlane.Km site = new LocalPlane(quake.epicentre()).toPlane(place);
    double hypocentreKm = Math.hypot(quake.epicentre().distanceKm(place), quake.depthKm());
    List<WaveMaker.Ray> rays = new ArrayList<>();
    for (FiniteFault.Part part : FiniteFault.parts(region, quake, scenario.seed())) {
      double km = part.distanceKm(site.eastKm(), site.northKm());
      double laterKm = km - hypocentreKm;
      rays.add(
          new WaveMaker.Ray(
              part.momentDynCm(),
              part.cornerHz(),
              part.level(),
              part.sourceS(),
              Math.max(1, km),
              quake.epicentre().azimuthDeg(place),
              Math.max(0, part.ruptureS() + laterKm / region.alphaKmps()),
              Math.max(0, sDelayS + part.ruptureS() + laterKm / region.betaKmps()),
              rays.size()));
    }
    return rays;
  }

  private double factor(SimulatedQuake quake, SimulatedStation station) {
    LocalPlane.Km km = new LocalPlane(scenario.centre()).toPlane(station.place());
    return scenario
        .scatter()
        .factor(scenario.seed(), quake.id(), station.id().toString(), km.eastKm(), km.northKm());
  }
}
