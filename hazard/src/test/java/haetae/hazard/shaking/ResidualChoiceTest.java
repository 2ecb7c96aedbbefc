package haetae.hazard.shaking;

import static haetae.world.shaking.IntensityMeasure.MMI;
import static haetae.world.shaking.IntensityMeasure.PGA;
import static haetae.world.shaking.IntensityMeasure.PGV;
import static haetae.world.shaking.IntensityMeasure.SA03;
import static haetae.world.shaking.IntensityMeasure.SA10;
import static haetae.world.shaking.IntensityMeasure.SA30;
import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rule of SCIENCE2 section 23.5, case by case. */
class ResidualChoiceTest {
  private static final List<IntensityMeasure> SPECTRAL = List.of(SA03, SA10, SA30);

  @Test
  void theMeasureItselfComesFirst() {
    List<IntensityMeasure> all = List.of(PGA, PGV, SA03, SA10, SA30, MMI);
    all.forEach(m -> assertEquals(List.of(m), ResidualChoice.of(m, all)));
  }

  @Test
  void othersStandIn() {
    assertEquals(List.of(SA03), ResidualChoice.of(PGA, SPECTRAL));
    assertEquals(List.of(), ResidualChoice.of(PGV, SPECTRAL));
    assertEquals(List.of(), ResidualChoice.of(MMI, SPECTRAL));
    assertEquals(List.of(), ResidualChoice.of(PGA, List.of(PGV)));
    assertEquals(List.of(SA10, SA30), ResidualChoice.of(IntensityMeasure.sa(2), SPECTRAL));
    assertEquals(List.of(SA03), ResidualChoice.of(IntensityMeasure.sa(0.1), SPECTRAL));
    assertEquals(List.of(SA30), ResidualChoice.of(IntensityMeasure.sa(5), SPECTRAL));
  }
}
