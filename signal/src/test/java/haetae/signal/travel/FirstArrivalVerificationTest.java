package haetae.signal.travel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.world.quake.Phase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Flat layers against the check table of SCIENCE section 3.1 (four printed digits). */
class FirstArrivalVerificationTest {
  private static final VelocityModel INCN = VelocityModels.incn();
  private static final FirstArrival P = new FirstArrival(INCN, Phase.P, EarthShape.FLAT);
  private static final FirstArrival S = new FirstArrival(INCN, Phase.S, EarthShape.FLAT);

  @ParameterizedTest(name = "{0} km deep, {1} km away")
  @CsvFileSource(
      resources = "/verification/traveltime-incn-flat.csv",
      useHeadersInDisplayName = true)
  void agreesWithTheCheckTable(
      double depthKm,
      double distanceKm,
      double tP,
      String typeP,
      double tS,
      String typeS,
      double sMinusP) {
    RayArrival p = P.at(distanceKm, depthKm);
    RayArrival s = S.at(distanceKm, depthKm);
    assertEquals(tP, p.timeS(), 0.5001e-4);
    assertEquals(tS, s.timeS(), 0.5001e-4);
    assertEquals(sMinusP, s.timeS() - p.timeS(), 0.5001e-4);
    assertEquals(typeP, name(p));
    assertEquals(typeS, name(s));
  }

  private static String name(RayArrival arrival) {
    return arrival.type() == RayType.DIRECT ? "direct" : "head" + arrival.layer();
  }
}
