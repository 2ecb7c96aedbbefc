package haetae.signal.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GapsTest {
  @Test
  void gapsGoAroundNorth() {
    Gaps gaps = Gaps.of(new double[] {350, 10, 100, 190});
    assertEquals(160, gaps.primaryDeg(), 1e-9); // 190 to 350
    assertEquals(250, gaps.secondaryDeg(), 1e-9); // 100 to 350, without 190
  }

  @Test
  void fewStationsLeaveTheWholeCircle() {
    assertEquals(360, Gaps.of(new double[] {20}).primaryDeg());
    assertEquals(360, Gaps.of(new double[] {20, 40}).secondaryDeg());
    assertEquals(340, Gaps.of(new double[] {20, 40}).primaryDeg(), 1e-9);
  }
}
