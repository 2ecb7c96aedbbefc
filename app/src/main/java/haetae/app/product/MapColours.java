package haetae.app.product;

import java.awt.Color;
import java.util.List;

/** Colours of the map and what is done with them. */
public final class MapColours {
  /**
   * ShakeMap's intensity colours for I to X (Worden et al. 2020, ShakeMap manual, intensity colour
   * palette).
   */
  static final String SHAKEMAP =
      "#ffffff #bfccff #a0e6ff #80ffff #7aff93 #ffff00 #ffc800 #ff9100 #ff0000 #c80000";

  /** Steadily darker from I to XII. */
  static final String STEADY =
      "#fffbd6 #fdeaa0 #fdd26a #fbb244 #f78d35 #ec6a3f #cf3a4f #ad1f66 #861678 #5f1580 #3c1270"
          + " #1d0b45";

  static final Color PAPER = new Color(0xfcfbf8);
  static final Color INK = new Color(0x17202b);
  static final Color QUIET = new Color(0x5a6572);
  static final Color HAIR = new Color(0xd9dce0);
  static final Color SIGNAL = new Color(0xc8102e);

  private MapColours() {}

  /** Colours of the KMA scale from I to XII, as {@code #rrggbb}: maps and reports share them. */
  public static List<String> steady() {
    return List.of(STEADY.split(" ", -1));
  }

  /** Colour at a place of the list that may lie between two; the ends beyond. */
  static Color between(List<String> hex, double place) {
    double x = Math.clamp(place, 0, hex.size() - 1.0);
    int k = Math.min((int) x, hex.size() - 2);
    return mix(Color.decode(hex.get(k)), Color.decode(hex.get(k + 1)), x - k);
  }

  /** From {@code a} (share 0) to {@code b} (share 1). */
  static Color mix(Color a, Color b, double share) {
    return new Color(
        channel(a.getRed(), b.getRed(), share),
        channel(a.getGreen(), b.getGreen(), share),
        channel(a.getBlue(), b.getBlue(), share));
  }

  private static int channel(int a, int b, double share) {
    return (int) Math.round(a + (b - a) * share);
  }

  /** As {@code #rrggbb}. */
  static String hex(Color colour) {
    return String.format(java.util.Locale.ROOT, "#%06x", colour.getRGB() & 0xffffff);
  }

  /** Ink or white, whichever can be read on the colour. */
  static Color letters(Color ground) {
    double luma = 0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue();
    return luma < 120 ? Color.WHITE : INK;
  }

  /** With an opacity of 0 to 255. */
  static Color clear(Color colour, int opacity) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity);
  }
}
