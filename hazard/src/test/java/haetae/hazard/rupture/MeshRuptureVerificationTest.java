package haetae.hazard.rupture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.hazard.motion.GroundMotionModel;
import haetae.hazard.motion.GroundMotionModels;
import haetae.hazard.motion.Motion;
import haetae.hazard.site.Sites;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The mesh and distances of OpenQuake 3.24 for the simple fault of SCIENCE2 section 26.1: corners
 * to 1e-7 degrees, distances to the printed digits of our own figures beside the peer's, the peer's
 * BSSA14 within the 3.6e-4 that its enlarged outline makes.
 */
class MeshRuptureVerificationTest {
  private static final double PEER_OUTLINE = 3.6e-4;

  private final MeshRupture rupture =
      new MeshRupture(
          new EarthPoint(37.45, 127.25, 10),
          FaultMesh.simple(
              List.of(new EarthPoint(37.35, 127.20, 0), new EarthPoint(37.55, 127.30, 0)),
              80,
              2,
              15,
              2));

  @Test
  void cornersOfTheMesh() {
    assertEquals(8, rupture.mesh().rows().size());
    assertEquals(13, rupture.mesh().top().size());
    List<EarthPoint> corners = rupture.corners();
    same(127.20370885, 37.34883142, 2, corners.get(0));
    same(127.30402502, 37.54944207, 2, corners.get(1));
    same(127.32965804, 37.54138309, 15.78730849, corners.get(2));
    same(127.22927324, 37.34077246, 15.78730849, corners.get(3));
  }

  private static void same(double lon, double lat, double depth, EarthPoint point) {
    assertEquals(lon, point.lonDeg(), 1e-7);
    assertEquals(lat, point.latDeg(), 1e-7);
    assertEquals(depth, point.depthKm(), 1e-7);
  }

  @Test
  void sizeAndAttitude() {
    assertEquals(2.0, rupture.ztorKm(), 1e-9);
    assertEquals(80.0, rupture.dipDeg(), 0.05);
    assertEquals(14.0, rupture.widthKm(), 1e-3);
    assertEquals(21.654, rupture.strikeDeg(), 5e-3);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      textBlock =
          """
          126.8,37.4,486.6,36.1243,36.1742,-35.2768,-2.425366,-1.627986,-2.672940,.49500,.56100,.62500
          127.15789,37.43158,682.3,7.1519,7.4839,-7.1519,-1.286360,-0.545559,-1.614796,.49500,.56100,.62500
          127.2,37.54211,324.6,8.2233,8.4629,-8.2233,-1.141434,-0.314946,-1.088810,.49500,.56100,.62500
          127.01053,37.55789,242.1,24.4024,24.4890,-24.4025,-1.831678,-0.948576,-1.732875,.44282,.52373,.61009
          127.2,37.7,360.4,19.0840,19.1856,-14.6918,-1.732065,-0.899875,-1.803138,.49500,.56100,.62500
          """)
  void distancesAndMotionAtFiveSites(
      double lon,
      double lat,
      double vs30,
      double rjb,
      double rrup,
      double rx,
      double lnPga,
      double lnSa03,
      double lnSa10,
      double phiPga,
      double phiSa03,
      double phiSa10) {
    Distances d = rupture.distances(new double[] {lat}, new double[] {lon});
    assertEquals(rjb, d.rjbKm[0], 5e-5);
    assertEquals(rrup, d.rrupKm[0], 5e-5);
    assertEquals(rx, d.rxKm[0], 5e-5);
    Sites site = Sites.of(new double[] {lat}, new double[] {lon}, new double[] {vs30});
    motion(IntensityMeasure.PGA, d, site, lnPga, 0.348, phiPga);
    motion(IntensityMeasure.SA03, d, site, lnSa03, 0.229, phiSa03);
    motion(IntensityMeasure.SA10, d, site, lnSa10, 0.298, phiSa10);
  }

  private void motion(
      IntensityMeasure measure, Distances d, Sites site, double mean, double tau, double phi) {
    GroundMotionModel model = GroundMotionModels.get("BooreEtAl2014");
    Motion motion = new Motion(1);
    model.predict(measure, rupture.source(6.5, OptionalDouble.of(0)), d, site, 0, 1, motion);
    assertEquals(mean, motion.mean[0], PEER_OUTLINE);
    assertEquals(tau, motion.tau[0], 5e-6);
    assertEquals(phi, motion.phi[0], 5e-6);
  }
}
