package haetae.app.product;

import haetae.world.InvalidValue;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * {@code map.png}: the shaking as one picture, Korean first. The same map gives the same bytes on a
 * machine with the same fonts.
 */
public final class MapPng {
  private static final int WIDTH = 1600;
  private static final int MARGIN = 48;
  private static final int HEAD = 132;
  private static final int FOOT = 92;
  private static final int PANEL = 350;
  private static final int LEFT = 92;
  private static final double LEAST_HEIGHT = 900;
  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

  private final ShakingProducts map;
  private final IntensityScale scale;
  private final double[] values;
  private final ShakingGrid grid;
  private final Lettering lettering;

  private MapPng(ShakingProducts map, IntensityScale scale, Lettering lettering) {
    this.map = map;
    this.scale = scale;
    this.lettering = lettering;
    grid =
        map.grid()
            .orElseThrow(() -> new InvalidValue("map: the places are no grid; expected a grid"));
    values =
        scale
            .values(map)
            .orElseThrow(
                () -> new InvalidValue("map on the " + scale + " scale: its measures are missing"));
  }

  /**
   * The whole sheet with title, scale and data.
   *
   * @throws InvalidValue if the places are no grid, or the measures of the scale are not there
   */
  public static byte[] sheet(ShakingProducts map, IntensityScale scale) {
    return png(new MapPng(map, scale, Lettering.ofMachine()).wholeSheet());
  }

  /**
   * The map alone, for pages that say the rest themselves.
   *
   * @param mostPx longer side, pixels
   * @throws InvalidValue as {@link #sheet}
   */
  public static byte[] small(ShakingProducts map, IntensityScale scale, int mostPx) {
    return png(new MapPng(map, scale, Lettering.english()).mapAlone(mostPx));
  }

  static BufferedImage drawn(ShakingProducts map, IntensityScale scale, Lettering lettering) {
    return new MapPng(map, scale, lettering).wholeSheet();
  }

  private static byte[] png(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    try {
      if (!ImageIO.write(image, "png", bytes)) {
        throw new IllegalStateException("this Java cannot write PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("PNG in memory", e);
    }
    return bytes.toByteArray();
  }

  /** Where the map lies on the whole sheet. */
  static MapSheet sheet(ShakingGrid grid) {
    double width = WIDTH - LEFT - PANEL - 2.0 * MARGIN;
    double height = Math.clamp(width / MapSheet.shape(grid), LEAST_HEIGHT, 1300);
    return MapSheet.inside(grid, LEFT, HEAD + 16.0, width, height);
  }

  private BufferedImage wholeSheet() {
    MapSheet sheet = sheet(grid);
    double width = WIDTH - LEFT - PANEL - 2.0 * MARGIN;
    double box = Math.clamp(width / MapSheet.shape(grid), LEAST_HEIGHT, 1300);
    int height = (int) (HEAD + 16 + box + 46 + FOOT);
    BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    Pen pen = new Pen(graphics);
    pen.fill(Pen.box(0, 0, WIDTH, height), MapColours.PAPER);
    title(pen);
    field(pen, sheet, 1, 9, 22);
    new MapField(sheet, scale, values).numerals(pen, lettering.bold(17));
    MapFrameLines lines = new MapFrameLines(pen, sheet, lettering.plain(14));
    lines.degrees();
    lines.scaleBar();
    lines.border();
    double panelX = WIDTH - MARGIN - PANEL;
    new MapPanel(pen, lettering, map, scale, values).draw(panelX, HEAD + 16.0, PANEL, box);
    foot(pen, height);
    graphics.dispose();
    return image;
  }

  private BufferedImage mapAlone(int mostPx) {
    MapSheet sheet = MapSheet.inside(grid, 0, 0, mostPx, mostPx);
    sheet = new MapSheet(grid, 0, 0, sheet.width(), sheet.height());
    BufferedImage image =
        new BufferedImage((int) sheet.width(), (int) sheet.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    Pen pen = new Pen(graphics);
    pen.fill(Pen.box(0, 0, sheet.width(), sheet.height()), MapColours.PAPER);
    double size = mostPx / 900.0;
    field(pen, sheet, Math.max(0.55, size), Math.max(4, 9 * size), Math.max(9, 22 * size));
    new MapFrameLines(pen, sheet, lettering.plain(14)).border();
    graphics.dispose();
    return image;
  }

  private void field(Pen pen, MapSheet sheet, double lines, double station, double star) {
    pen.clip(sheet.frame());
    MapField field = new MapField(sheet, scale, values);
    MapMarks marks = new MapMarks(pen, sheet, scale, map);
    field.colours(pen);
    if (station >= 9) {
      new MapFrameLines(pen, sheet, lettering.plain(14)).graticule();
    }
    marks.coast();
    marks.felt();
    field.contours(pen, lines);
    marks.fault();
    marks.stations(station);
    marks.epicentre(star);
    pen.unclip();
  }

  private void title(Pen pen) {
    ShakenEvent event = map.event();
    String size = Decimal.fixed(event.magnitude(), 1);
    String type = event.magnitudeType().isBlank() ? "M" : event.magnitudeType();
    String drill = event.scenario() ? lettering.pick("[훈련] ", "[DRILL] ") : "";
    String ko = drill + event.placeKo() + " 규모 " + size + " 지진, 얼마나 흔들렸나";
    String en =
        "Shaking of the "
            + type
            + " "
            + size
            + " earthquake"
            + (event.placeEn().isBlank() ? "" : ", " + event.placeEn());
    pen.text(
        lettering.pick(ko.strip(), drill + en), MARGIN, 66, lettering.bold(42), MapColours.INK);
    String second = lettering.korean() ? en + "   ·   " + when() : when();
    double size2 =
        Math.min(20, 20 * (WIDTH - 2.0 * MARGIN) / pen.width(second, lettering.plain(20)));
    pen.text(second, MARGIN, 106, lettering.plain(size2), MapColours.QUIET);
    pen.fill(Pen.box(MARGIN, HEAD - 6.0, WIDTH - 2.0 * MARGIN, 2), MapColours.INK);
  }

  private String when() {
    ShakenEvent event = map.event();
    String where =
        MapFrameLines.words(event.epicentre())
            + "   ·   "
            + lettering.pick("깊이 ", "depth ")
            + Decimal.fixed(event.depthKm(), 1)
            + " km";
    return event.originTime().map(time -> clock(time) + "   ·   " + where).orElse(where);
  }

  private static String clock(Instant time) {
    DateTimeFormatter utc =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(java.time.ZoneOffset.UTC);
    DateTimeFormatter kst =
        DateTimeFormatter.ofPattern("MM-dd HH:mm:ss 'KST'", Locale.ROOT).withZone(KOREA);
    return utc.format(time) + " (" + kst.format(time) + ")";
  }

  private void foot(Pen pen, int height) {
    double y = height - FOOT + 24.0;
    pen.fill(Pen.box(MARGIN, y - 18, WIDTH - 2.0 * MARGIN, 1), MapColours.HAIR);
    String ko = "해태(Haetae)가 만든 도시 자체 정보입니다. 기상청의 지진 경보가 아닙니다.";
    String en = "City information by Haetae, not a warning of KMA; national warnings are KMA's.";
    String authority = lettering.pick(ko, en);
    double end = MARGIN + pen.text(authority, MARGIN, y + 12, lettering.bold(17), MapColours.INK);
    pen.text(
        lettering.korean() ? en : "No Korean font is installed here: English only.",
        MARGIN,
        y + 38,
        lettering.plain(14),
        MapColours.QUIET);
    String methods = String.join("  ·  ", map.methods().values());
    String room = pen.fitting(methods, WIDTH - MARGIN - end - 40, lettering.plain(13));
    pen.ending(room, WIDTH - MARGIN, y + 12, lettering.plain(13), MapColours.QUIET);
    pen.ending(map.event().id(), WIDTH - MARGIN, y + 38, lettering.plain(13), MapColours.QUIET);
  }
}
