package haetae.app.sense.seedlink.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "_*Z, _B_H_Z, true", // the three of the protocol, section Pattern matching
    "_*Z, 00_B_H_Z, false",
    "_*Z, _B_Z_H, false",
    "*, '', true",
    "?, '', false",
    "*A*A*A*A*A*A*A*A*A*B, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, false",
    "KS_?O?, KS_SEO, false",
    "KS_?E?, KS_SEO, true",
    "A, AB, false",
    "A**, A, true"
  })
  void matches(String pattern, String text, boolean expected) {
    assertEquals(expected, new Glob(pattern).matches(text));
  }
}
