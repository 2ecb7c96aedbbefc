package haetae.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {
  @Test
  void theLimitsThemselvesAreInRange() {
    assertEquals(-90, Check.inRange("latDeg", -90, -90, 90, "degrees"));
    assertEquals(90, Check.inRange("latDeg", 90, -90, 90, "degrees"));
  }

  @Test
  void aMessageSaysWhatGotAndExpected() {
    assertEquals(
        "latDeg is 91.5 degrees; expected -90.0 to 90.0 degrees",
        message(() -> Check.inRange("latDeg", 91.5, -90, 90, "degrees")));
    assertEquals(
        "sampleRateHz is -100.0 Hz; expected more than 0 Hz",
        message(() -> Check.positive("sampleRateHz", -100, "Hz")));
    assertEquals(
        "countsPerUnit is NaN; expected a finite number",
        message(() -> Check.finite("countsPerUnit", Double.NaN)));
    assertEquals(
        "station code is blank; expected some text",
        message(() -> Check.notBlank("station code", " ")));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNoNumberIsRefusedEverywhere(double value) {
    assertThrows(InvalidValue.class, () -> Check.inRange("x", value, -1e300, 1e300, "km"));
    assertThrows(InvalidValue.class, () -> Check.finite("x", value));
    assertThrows(InvalidValue.class, () -> Check.positive("x", value, "km"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0, -0.0, -Double.MIN_VALUE})
  void zeroAndLessAreNotPositive(double value) {
    assertThrows(InvalidValue.class, () -> Check.positive("x", value, "km"));
    assertEquals(Double.MIN_VALUE, Check.positive("x", Double.MIN_VALUE, "km"));
  }

  @Test
  void aGoodValueComesBackUnchanged() {
    assertEquals(0.1 + 0.2, Check.finite("x", 0.1 + 0.2));
    assertEquals(" KG ", Check.notBlank("network", " KG "));
  }

  private static String message(Executable refused) {
    return assertThrows(InvalidValue.class, refused).getMessage();
  }
}
