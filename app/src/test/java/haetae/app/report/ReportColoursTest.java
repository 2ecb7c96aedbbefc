package haetae.app.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contrast as WCAG 2.2 defines it: 4.5 for text (1.4.3), 3 for lines and symbols (1.4.11). */
class ReportColoursTest {
  private static final double TEXT = 4.5;
  private static final double DRAWING = 3.0;

  @ParameterizedTest(name = "dark: {0}")
  @ValueSource(booleans = {false, true})
  void textAndLinesStandOut(boolean dark) {
    Map<String, String> colours = colours(dark);
    for (String ground : List.of("bg", "card", "sheet")) {
      for (String text : List.of("ink", "dim", "accent", "good", "caution", "bad")) {
        least(colours, text, ground, TEXT);
      }
      for (String line : List.of("red", "trace", "p", "s", "mpd", "ml", "mw")) {
        least(colours, line, ground, DRAWING);
      }
    }
    least(colours, "warn-ink", "warn-bg", TEXT);
  }

  @Test
  void numeralsAreLegibleOnEveryIntensity() {
    for (int kma = 0; kma <= 12; kma++) {
      double contrast = contrast(KmaScale.ink(kma), KmaScale.colour(kma));
      assertTrue(contrast >= TEXT, KmaScale.roman(kma) + ": " + contrast);
    }
  }

  @Test
  void strongerIsDarker() {
    for (int kma = 2; kma <= 12; kma++) {
      assertTrue(
          luminance(KmaScale.colour(kma)) < luminance(KmaScale.colour(kma - 1)),
          KmaScale.roman(kma));
    }
  }

  private static void least(Map<String, String> colours, String text, String on, double limit) {
    double contrast = contrast(colours.get(text), colours.get(on));
    assertTrue(contrast >= limit, text + " on " + on + ": " + contrast);
  }

  private static Map<String, String> colours(boolean dark) {
    String page = new ReplayReport().html(ReportFixture.empty());
    int split = page.indexOf("prefers-color-scheme:dark");
    Map<String, String> colours = new HashMap<>(parse(page.substring(0, split)));
    if (dark) {
      colours.putAll(parse(page.substring(split)));
    }
    return colours;
  }

  private static Map<String, String> parse(String css) {
    Map<String, String> colours = new HashMap<>();
    Matcher matcher = Pattern.compile("--([a-z-]+):(#[0-9a-f]{6})").matcher(css);
    while (matcher.find()) {
      colours.put(matcher.group(1), matcher.group(2));
    }
    return colours;
  }

  private static double contrast(String a, String b) {
    double one = luminance(a);
    double two = luminance(b);
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  private static double luminance(String hex) {
    int rgb = Integer.parseInt(hex.substring(1), 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int component) {
    double share = (component & 255) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
