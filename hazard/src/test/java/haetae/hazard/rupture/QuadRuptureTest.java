package haetae.hazard.rupture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What holds for distances of any fault. */
class QuadRuptureTest {
  private static Quad quad(double lat0, double lon0, double lat1, double lon1) {
    double east = 0.05; // the bottom lies to the east of a fault that strikes north
    return Quad.flattened(
        EarthPoint.wrapped(lat0, lon0, 1),
        EarthPoint.wrapped(lat1, lon1, 1),
        EarthPoint.wrapped(lat1, lon1 + east, 12),
        EarthPoint.wrapped(lat0, lon0 + east, 12));
  }

  private static QuadRupture rupture(Quad... quads) {
    return new QuadRupture(quads[0].p3(), List.of(quads));
  }

  @Test
  void aFaultAcrossTheAntimeridianIsLikeOneElsewhere() {
    QuadRupture here = rupture(quad(-17, 9.97, -16.8, 10.03));
    QuadRupture there = rupture(quad(-17, 179.97, -16.8, 180.03));
    double[] lat = {-17, -16.9, -16.5, -17.4, -16.9};
    double[] lon = {9.9, 10.02, 10.3, 9.6, 10.2};
    double[] shifted = {179.9, -179.98, -179.7, 179.6, -179.8};
    Distances a = here.distances(lat, lon);
    Distances b = there.distances(lat, shifted);
    for (int i = 0; i < lat.length; i++) {
      assertEquals(a.repiKm[i], b.repiKm[i], 1e-6);
      assertEquals(a.rjbKm[i], b.rjbKm[i], 1e-6);
      assertEquals(a.rrupKm[i], b.rrupKm[i], 1e-6);
      assertEquals(a.rxKm[i], b.rxKm[i], 1e-6);
      assertEquals(a.ry0Km[i], b.ry0Km[i], 1e-6);
    }
    assertTrue(b.rrupKm[0] < 20, "near the fault, not around the Earth");
  }

  @Test
  void hangingWallIsPositiveAndTheDipIsRightOfStrike() {
    QuadRupture fault = rupture(quad(36, 129, 36.2, 129));
    Distances d = fault.distances(new double[] {36.1, 36.1}, new double[] {129.2, 128.8});
    assertTrue(d.rxKm[0] > 17 && d.rxKm[1] < -17);
    QuadRupture given =
        rupture( // the same fault, top edge given from north to south
            Quad.flattened(
                new EarthPoint(36.2, 129, 1),
                new EarthPoint(36, 129, 1),
                new EarthPoint(36, 129.05, 12),
                new EarthPoint(36.2, 129.05, 12)));
    Distances e = given.distances(new double[] {36.1, 36.1}, new double[] {129.2, 128.8});
    assertEquals(d.rxKm[0], e.rxKm[0], 0.01);
    assertEquals(d.rrupKm[1], e.rrupKm[1], 0.01);
  }

  @Test
  void twoHalvesOfAFaultAreTheFault() {
    QuadRupture whole = rupture(quad(36, 129, 36.2, 129));
    QuadRupture halves = rupture(quad(36, 129, 36.1, 129), quad(36.1, 129, 36.2, 129));
    double[] lat = {36.05, 36.3, 35.8, 36.1, 36.4};
    double[] lon = {129.3, 129.1, 128.7, 128.9, 129};
    Distances a = whole.distances(lat, lon);
    Distances b = halves.distances(lat, lon);
    for (int i = 0; i < lat.length; i++) {
      assertEquals(a.rrupKm[i], b.rrupKm[i], 0.01);
      assertEquals(a.rjbKm[i], b.rjbKm[i], 0.01);
      assertEquals(a.rxKm[i], b.rxKm[i], 0.02);
      assertEquals(a.ry0Km[i], b.ry0Km[i], 0.02);
    }
  }

  @Test
  void aTraceThatRunsAgainstTheOthersIsTurned() {
    Quad south = quad(36, 129, 36.2, 129);
    Quad north =
        Quad.flattened( // dips west, so it must be written from north to south
            new EarthPoint(36.6, 129, 1),
            new EarthPoint(36.3, 129, 1),
            new EarthPoint(36.3, 128.95, 12),
            new EarthPoint(36.6, 128.95, 12));
    Distances d =
        rupture(south, north)
            .distances(new double[] {36.1, 36.45, 36.7}, new double[] {129.1, 129.1, 129});
    assertTrue(Math.abs(d.rxKm[0]) > 5 && Math.signum(d.rxKm[0]) == Math.signum(d.rxKm[1]));
    assertEquals(11.1, d.ry0Km[2], 0.1);
  }

  @Test
  void edgesOfAFlatFaultGiveTheDistancesOfTheQuad() {
    Quad q = quad(36, 129, 36.2, 129);
    EdgeRupture edges =
        new EdgeRupture(
            q.p3(),
            List.of(new EdgeRupture.Edges(List.of(q.p0(), q.p1()), List.of(q.p3(), q.p2()))));
    double[] lat = {36.05, 36.3, 35.8, 36.1};
    double[] lon = {129.3, 129.1, 128.7, 129.02};
    Distances a = rupture(q).distances(lat, lon);
    Distances b = edges.distances(lat, lon);
    for (int i = 0; i < lat.length; i++) {
      assertEquals(a.rrupKm[i], b.rrupKm[i], 1e-3);
      assertEquals(a.rjbKm[i], b.rjbKm[i], 1e-3);
      assertEquals(a.rxKm[i], b.rxKm[i], 1e-6);
    }
  }

  @Test
  void orderOfDistances() {
    QuadRupture fault = rupture(quad(36, 129, 36.2, 129), quad(36.2, 129, 36.3, 129.1));
    java.util.Random random = new java.util.Random(1);
    double[] lat = random.doubles(500, 35, 37).toArray();
    double[] lon = random.doubles(500, 128, 130).toArray();
    Distances d = fault.distances(lat, lon);
    for (int i = 0; i < lat.length; i++) {
      assertTrue(d.rjbKm[i] <= d.rrupKm[i] * 1.001 && d.rrupKm[i] <= d.rhypoKm[i] * 1.005);
      assertTrue(d.rjbKm[i] >= 0 && d.ry0Km[i] >= 0 && Double.isFinite(d.rxKm[i]));
    }
  }

  @Test
  void theAntipodesAreNotAboveTheFault() {
    Distances d =
        rupture(quad(36, 129, 36.2, 129)).distances(new double[] {-36.1}, new double[] {-50.97});
    assertTrue(d.rjbKm[0] > 10_000);
  }

  @Test
  void rectangleOfAMagnitude() {
    EarthPoint hypocentre = new EarthPoint(36.109, 129.366, 7);
    QuadRupture fault = FaultRectangle.ofMagnitude(hypocentre, 5.4, 214, 51).rupture();
    Source source = fault.source(5.4, OptionalDouble.empty());
    assertEquals(51, source.dipDeg(), 0.1);
    assertEquals(Math.sqrt(26.5 / 1.7), source.widthKm(), 0.01); // area 26.5 km²: SCIENCE 5.1
    assertEquals(7 - source.widthKm() / 2 * Math.sin(Math.toRadians(51)), source.ztorKm(), 0.01);
    Distances d = fault.distances(new double[] {36.109}, new double[] {129.366});
    assertEquals(0, d.rjbKm[0], 0);
    assertTrue(d.rrupKm[0] < 7);
  }

  @Test
  void faultsThatCannotBeAreRefused() {
    EarthPoint a = new EarthPoint(36, 129, 5);
    EarthPoint b = new EarthPoint(36.1, 129, 5);
    assertThrows(InvalidValue.class, () -> new Quad(a, a, b, b));
    InvalidValue upsideDown =
        assertThrows(InvalidValue.class, () -> new Quad(a, b, b.atDepth(1), a.atDepth(1)));
    assertTrue(upsideDown.getMessage().contains("expected the top edge first"));
    assertThrows(InvalidValue.class, () -> new EarthPoint(Double.NaN, 129, 5));
    assertThrows(InvalidValue.class, () -> new QuadRupture(a, List.of()));
  }
}
