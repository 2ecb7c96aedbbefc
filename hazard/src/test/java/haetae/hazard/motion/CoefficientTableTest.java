package haetae.hazard.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoefficientTableTest {
  private static final CoefficientTable TABLE =
      CoefficientTable.parse(
          "t.csv", List.of("# source", "measure,a,b", "PGA,1,2", "0.1,0,10", "1,4,30"));

  @Test
  void publishedRowsComeAsTheyAre() {
    assertEquals(2, TABLE.row(IntensityMeasure.PGA).get("b"));
    assertEquals(30, TABLE.row(IntensityMeasure.SA10).get("b"));
    assertEquals("PGA, SA 0.1 to 1.0 s", TABLE.published());
  }

  @Test
  void betweenPeriodsCoefficientsAreLinearInLnTOrInT() {
    IntensityMeasure halfway = IntensityMeasure.sa(Math.sqrt(0.1));
    assertEquals(2, TABLE.row(halfway).get("a"), 1e-12);
    assertEquals(2, TABLE.rowLinearInPeriod(IntensityMeasure.sa(0.55)).get("a"), 1e-12);
  }

  @Test
  void outsideThePeriodsNothingIsOffered() {
    assertTrue(TABLE.offers(IntensityMeasure.sa(0.1)));
    assertFalse(TABLE.offers(IntensityMeasure.sa(1.001)));
    assertFalse(TABLE.offers(IntensityMeasure.PGV));
    InvalidValue e = assertThrows(InvalidValue.class, () -> TABLE.row(IntensityMeasure.SA30));
    assertEquals("t.csv has no row for SA(3.0); expected PGA, SA 0.1 to 1.0 s", e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PGA,x,2   | t.csv line 2 column a is 'x'; expected a number
          PGA,NaN,2 | t.csv line 2 column a is 'NaN'; expected a finite number
          PGA,1     | t.csv line 2 has 2 columns; expected 3
          """)
  void mistakesAreNamedWithTheirPlace(String row, String message) {
    InvalidValue e =
        assertThrows(
            InvalidValue.class, () -> CoefficientTable.parse("t.csv", List.of("measure,a,b", row)));
    assertEquals(message, e.getMessage());
  }

  @Test
  void aSecondRowOfAMeasureIsRefused() {
    List<String> lines = List.of("measure,a", "PGA,1", "PGA,2");
    InvalidValue e = assertThrows(InvalidValue.class, () -> CoefficientTable.parse("t.csv", lines));
    assertEquals("t.csv line 3 is a second row of PGA; expected one", e.getMessage());
  }
}
