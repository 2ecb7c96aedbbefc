package haetae.signal.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiniteFaultTest {
  private static final SimulatedQuake QUAKE =
      new SimulatedQuake("q", 0, Records.POHANG, 10, 6.5, SimulatedQuake.Kind.FINITE_FAULT, 20, 80);
  private static final List<FiniteFault.Part> PARTS =
      FiniteFault.parts(SourceRegion.KOREA_SOUTH_EAST, QUAKE, 1);

  @Test
  void momentsAddUp() {
    double sum = PARTS.stream().mapToDouble(FiniteFault.Part::momentDynCm).sum();
    assertEquals(1, sum / SourceRegion.momentDynCm(6.5), 1e-12);
  }

  @Test
  void ruptureBeginsAtTheHypocentreAndSpreads() {
    FiniteFault.Part first = PARTS.get(0);
    assertEquals(0, first.ruptureS());
    assertEquals(0, Math.hypot(first.eastKm(), first.northKm()), 1e-9);
    assertEquals(10, first.depthKm(), 1e-9);
    for (FiniteFault.Part part : PARTS) {
      double flat = Math.hypot(part.eastKm(), part.northKm());
      double km = Math.hypot(flat, part.depthKm() - 10);
      assertTrue(part.ruptureS() >= km / (0.8 * 3.5) - 1e-9);
      assertTrue(part.depthKm() > 0);
    }
  }

  @Test
  void cornerFallsAsTheRuptureGrows() {
    for (int k = 1; k < PARTS.size(); k++) {
      assertTrue(PARTS.get(k).cornerHz() < PARTS.get(k - 1).cornerHz());
    }
    double whole = SourceRegion.KOREA_SOUTH_EAST.cornerHz(SourceRegion.momentDynCm(6.5));
    assertEquals(whole, PARTS.get(PARTS.size() - 1).cornerHz(), 1e-9);
  }

  @Test
  void partsOfRandomPhaseHaveTheHighFrequenciesOfTheWhole() {
    int n = 16;
    double level = FiniteFault.level(n, 0.2, 0.4);
    double onePart = level / n * 0.4 * 0.4;
    assertEquals(1, Math.sqrt(n) * onePart / (0.2 * 0.2), 0.02);
  }
}
