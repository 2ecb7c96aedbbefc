package haetae.app.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MapPngTest {
  private static final ShakingProducts MAP = MadeMap.map();
  private static final MapSheet SHEET = MapPng.sheet(MadeMap.GRID);

  private static Color at(BufferedImage image, double lat, double lon) {
    return new Color(image.getRGB((int) SHEET.x(lon), (int) SHEET.y(lat)));
  }

  /** Places between contours and marks: MMI is 8 less ten times the distance in degrees. */
  @ParameterizedTest(name = "{0} N {1} E")
  @CsvSource({"36.12, 129.07, 5.691", "36.12, 129.427, 6.714", "35.977, 129.33, 6.734"})
  void theFieldHasTheColourOfItsValue(double lat, double lon, double mmi) {
    Color got = at(MapPng.drawn(MAP, IntensityScale.MMI, Lettering.english()), lat, lon);
    Color expected = IntensityScale.MMI.colour(mmi);
    int off =
        Math.abs(got.getRed() - expected.getRed())
            + Math.abs(got.getGreen() - expected.getGreen())
            + Math.abs(got.getBlue() - expected.getBlue());
    assertTrue(off < 30, () -> got + " at MMI " + mmi + "; expected " + expected);
  }

  @Test
  void marksStandWhereTheyBelong() {
    BufferedImage image = MapPng.drawn(MAP, IntensityScale.MMI, Lettering.english());
    assertEquals(MapColours.SIGNAL, at(image, 36.1, 129.3), "the star of the epicentre");
    assertEquals(IntensityScale.MMI.colour(6.5), at(image, 36.3, 129.1), "the station's own");
    Color felt = at(image, 35.9, 129.1);
    Color own = IntensityScale.MMI.colour(4);
    assertTrue(Math.abs(felt.getRed() - own.getRed()) < 25, () -> "felt cell " + felt);
    assertTrue(at(image, 36.2, 129.5).getBlue() < 120, "the coast is dark");
  }

  /** However much is said of the methods, the words that this is no warning stay readable. */
  @Test
  void longMethodsDoNotRunIntoTheAuthority() {
    ShakingProducts wordy = MAP.withMethods(java.util.Map.of("more", "words ".repeat(400)));
    Lettering letters = Lettering.ofMachine();
    BufferedImage plain = MapPng.drawn(MAP, IntensityScale.MMI, letters);
    BufferedImage full = MapPng.drawn(wordy, IntensityScale.MMI, letters);
    for (int y = plain.getHeight() - 90; y < plain.getHeight(); y++) {
      for (int x = 0; x < 560; x++) {
        assertEquals(plain.getRGB(x, y), full.getRGB(x, y), "pixel " + x + ", " + y);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(IntensityScale.class)
  void nothingOfTheSheetIsBlank(IntensityScale scale) {
    BufferedImage image = MapPng.drawn(MAP, scale, Lettering.ofMachine());
    int paper = MapColours.PAPER.getRGB();
    int[][] boxes = {
      {48, 25, 700, 60}, {48, 85, 700, 30}, {1202, 148, 350, 110}, {1202, 300, 350, 350}
    };
    for (int[] box : boxes) {
      int inked = 0;
      for (int y = box[1]; y < box[1] + box[3]; y++) {
        for (int x = box[0]; x < box[0] + box[2]; x++) {
          inked += image.getRGB(x, y) == paper ? 0 : 1;
        }
      }
      assertTrue(inked > box[2] * box[3] / 100, "box at " + box[0] + ", " + box[1]);
    }
  }

  @Test
  void theTwoScalesLookDifferent() {
    assertNotEquals(
        at(MapPng.drawn(MAP, IntensityScale.MMI, Lettering.english()), 36.1, 129.07),
        at(MapPng.drawn(MAP, IntensityScale.KMA, Lettering.english()), 36.1, 129.07));
  }

  @Test
  void withoutAKoreanFontTheMapSpeaksEnglish() {
    assertEquals("depth", Lettering.english().pick("깊이", "depth"));
    Lettering machine = Lettering.ofMachine();
    assertEquals(machine.korean() ? "깊이" : "depth", machine.pick("깊이", "depth"));
  }

  @Test
  void aMapOfPointsCannotBeDrawn() {
    ShakingProducts points = MadeMap.with(Optional.empty(), "포항", "Pohang");
    InvalidValue e =
        assertThrows(InvalidValue.class, () -> MapPng.sheet(points, IntensityScale.MMI));
    assertEquals("map: the places are no grid; expected a grid", e.getMessage());
  }
}
