package haetae.signal.travel;

import haetae.world.quake.Phase;

/** Exact rays, some microseconds each: for verification and one-off use. */
public final class ExactTravelTimes implements TravelTimes {
  private final FirstArrival p;
  private final FirstArrival s;

  public ExactTravelTimes(VelocityModel model, EarthShape shape) {
    p = new FirstArrival(model, Phase.P, shape);
    s = new FirstArrival(model, Phase.S, shape);
  }

  private FirstArrival of(Phase phase) {
    return phase == Phase.P ? p : s;
  }

  @Override
  public double timeS(Phase phase, double distanceKm, double depthKm, double receiverElevationKm) {
    return of(phase).at(distanceKm, depthKm, -receiverElevationKm).timeS();
  }

  @Override
  public double distanceSlownessSKm(Phase phase, double distanceKm, double depthKm) {
    return of(phase).at(distanceKm, depthKm).distanceSlownessSKm();
  }

  @Override
  public double depthSlownessSKm(Phase phase, double distanceKm, double depthKm) {
    return of(phase).at(distanceKm, depthKm).depthSlownessSKm();
  }

  @Override
  public double maxDepthKm() {
    return 800;
  }
}
