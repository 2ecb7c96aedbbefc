package haetae.hazard.rupture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import haetae.world.InvalidValue;
import haetae.world.place.GeoPoint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Corners of the mesh by OpenQuake 3.24 (to 1e-7 degrees), distances by the independent calculation
 * of SCIENCE2 section 26.1 without the 0.005 km by which OpenQuake widens the outline.
 */
class MeshRuptureVerificationTest {
  private static final MeshRupture FAULT =
      MeshRupture.simpleFault(
          new EarthPoint(37.45, 127.25, 10),
          List.of(new GeoPoint(37.35, 127.20), new GeoPoint(37.55, 127.30)),
          80,
          2,
          15,
          2);

  @Test
  void lengthAndWidthAreWholeSteps() {
    assertEquals(8, FAULT.nodes().size());
    assertEquals(13, FAULT.nodes().getFirst().size());
    assertEquals(14, FAULT.widthKm());
    assertEquals(2, FAULT.ztorKm());
    assertEquals(21.61983, FAULT.strikeDeg(), 5e-6);
  }

  @Test
  void cornersAreOpenQuakes() {
    corner(FAULT.corners().get(0), 127.20370885, 37.34883142, 2);
    corner(FAULT.corners().get(1), 127.30402502, 37.54944207, 2);
    corner(FAULT.corners().get(3), 127.22927324, 37.34077246, 15.78730849);
    corner(FAULT.corners().get(2), 127.32965804, 37.54138309, 15.78730849);
  }

  /** The independent calculation, too, differs from OpenQuake by 1.14e-7 degrees (13 mm) here. */
  private static void corner(EarthPoint p, double lonDeg, double latDeg, double depthKm) {
    assertEquals(lonDeg, p.lonDeg(), 1.2e-7);
    assertEquals(latDeg, p.latDeg(), 1.2e-7);
    assertEquals(depthKm, p.depthKm(), 1e-7);
  }

  @ParameterizedTest(name = "site at {0} {1}")
  @CsvSource({
    "126.8, 37.4, 36.1243, 36.1742, -35.2768",
    "127.15789, 37.43158, 7.1519, 7.4839, -7.1519",
    "127.2, 37.54211, 8.2233, 8.4629, -8.2233",
    "127.01053, 37.55789, 24.4024, 24.4890, -24.4025",
    "127.2, 37.7, 19.0840, 19.1856, -14.6918"
  })
  void distancesAreThoseOfTheOtherCalculation(
      double lonDeg, double latDeg, double rjb, double rrup, double rx) {
    Distances d = FAULT.distances(new double[] {latDeg}, new double[] {lonDeg});
    assertEquals(rjb, d.rjbKm[0], 6e-5);
    assertEquals(rrup, d.rrupKm[0], 6e-5);
    assertEquals(rx, d.rxKm[0], 6e-5);
  }

  @Test
  void aFaultThatIsNoneIsRefused() {
    EarthPoint hypocentre = new EarthPoint(37.45, 127.25, 10);
    GeoPoint a = new GeoPoint(37.35, 127.20);
    InvalidValue e =
        assertThrows(
            InvalidValue.class,
            () ->
                MeshRupture.simpleFault(
                    hypocentre, List.of(a, new GeoPoint(37.351, 127.2)), 80, 2, 15, 2));
    assertEquals(
        "fault trace is shorter than half the rupture mesh spacing of 2.0 km; expected a finer"
            + " spacing",
        e.getMessage());
    assertThrows(
        InvalidValue.class, () -> MeshRupture.simpleFault(hypocentre, List.of(a), 80, 2, 15, 2));
  }
}
