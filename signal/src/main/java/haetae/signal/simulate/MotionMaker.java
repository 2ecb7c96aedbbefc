package haetae.signal.simulate;

import haetae.world.place.GeoPoint;
import haetae.world.place.LocalPlane;
import haetae.world.quake.Phase;

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
    double moment = SourceRegion.momentDynCm(quake.mw());
    double corner = scenario.region().cornerHz(moment);
    double km = quake.epicentre().distanceKm(station.place());
    double distanceKm = Math.max(1, Math.hypot(km, quake.depthKm()));
    double[][] zne = new double[3][maker.length(corner, distanceKm, sDelayS)];
    double azimuth = quake.epicentre().azimuthDeg(station.place());
    maker.addTo(zne, new WaveMaker.Ray(moment, corner, distanceKm, azimuth, 0, sDelayS, 0), factor);
    return zne;
  }

  private double factor(SimulatedQuake quake, SimulatedStation station) {
    LocalPlane.Km km = new LocalPlane(scenario.centre()).toPlane(station.place());
    return scenario
        .scatter()
        .factor(scenario.seed(), quake.id(), station.id().toString(), km.eastKm(), km.northKm());
  }
}
