package haetae.hazard.rupture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Meshes of faults: bent and complex ones, and what is refused. */
class MeshRuptureTest {
  private static final EarthPoint A = new EarthPoint(36.0, 129.0, 0);
  private static final EarthPoint B = new EarthPoint(36.1, 129.0, 0);
  private static final EarthPoint C = new EarthPoint(36.1, 129.15, 0);

  @Test
  void stepsRoundABendKeepTheirLength() {
    List<EarthPoint> steps = EvenSteps.ofLength(List.of(A, B, C), 1.0);
    for (int k = 1; k < steps.size(); k++) {
      assertEquals(1.0, GreatCircle.surfaceKm(steps.get(k - 1), steps.get(k)), 1e-6);
    }
    assertTrue(GreatCircle.surfaceKm(steps.getLast(), C) <= 0.51, steps.getLast()::toString);
  }

  @Test
  void aComplexFaultWithTheEdgesOfASimpleOneIsTheSame() {
    FaultMesh simple = FaultMesh.simple(List.of(A, B), 60, 1, 9, 1);
    FaultMesh complex = FaultMesh.complex(List.of(simple.top(), simple.rows().getLast()), 1);
    assertEquals(simple.rows().size(), complex.rows().size());
    for (int k = 0; k < simple.points().size(); k++) {
      assertTrue(GreatCircle.slantKm(simple.points().get(k), complex.points().get(k)) < 0.01);
    }
  }

  @Test
  void distancesAgreeWithTheExactFault() {
    FaultMesh mesh = FaultMesh.simple(List.of(A, B), 50, 1, 9, 0.5);
    List<EarthPoint> p = new MeshRupture(A.atDepth(5), mesh).corners();
    double[] lat = {36.05, 35.8, 36.3, 36.05};
    double[] lon = {129.05, 129.0, 129.3, 128.7};
    Distances ours = new MeshRupture(A.atDepth(5), mesh).distances(lat, lon);
    Distances exact =
        new QuadRupture(A.atDepth(5), List.of(new Quad(p.get(0), p.get(1), p.get(2), p.get(3))))
            .distances(lat, lon);
    for (int i = 0; i < lat.length; i++) {
      assertEquals(exact.rjbKm[i], ours.rjbKm[i], 0.005 * exact.rjbKm[i] + 0.02);
      assertEquals(exact.rrupKm[i], ours.rrupKm[i], 0.005 * exact.rrupKm[i] + 0.05);
      assertEquals(exact.rxKm[i], ours.rxKm[i], 0.005 * Math.abs(exact.rxKm[i]) + 0.02);
      assertEquals(exact.ry0Km[i], ours.ry0Km[i], 0.005 * exact.ry0Km[i] + 0.02);
    }
    assertEquals(0, ours.rjbKm[0]);
  }

  @Test
  void aBentTopEdgeHasItsHangingWallOnTheRight() {
    FaultMesh mesh = FaultMesh.simple(List.of(A, B, C), 70, 0, 10, 1);
    MeshRupture rupture = new MeshRupture(A.atDepth(5), mesh);
    Distances d = rupture.distances(new double[] {36.05, 36.05}, new double[] {129.1, 128.9});
    assertTrue(d.rxKm[0] > 0 && d.rxKm[1] < 0, () -> d.rxKm[0] + " " + d.rxKm[1]);
  }

  @Test
  void aSpacingAsWideAsTheFaultIsRefused() {
    InvalidValue e =
        assertThrows(InvalidValue.class, () -> FaultMesh.simple(List.of(A, B), 90, 0, 10, 30));
    assertEquals(
        "the mesh of the rupture has 1 rows of 1 points; expected 2 by 2 or more: a finer spacing"
            + " of the mesh",
        e.getMessage());
  }

  @Test
  void depthsTheWrongWayRoundAreRefused() {
    InvalidValue e =
        assertThrows(InvalidValue.class, () -> FaultMesh.simple(List.of(A, B), 90, 10, 5, 1));
    assertEquals(
        "lowerSeismoDepth is 5.0 km; expected more than the upper, 10.0 km", e.getMessage());
  }
}
