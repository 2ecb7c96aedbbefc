package haetae.app.product;

import haetae.world.place.Bounds;
import haetae.world.place.GeoPoint;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * {@code map.png} of an impact: squares by the share of damaged buildings, districts, totals with
 * their ranges, how it is known. Korean first; the same picture gives the same bytes on a machine
 * with the same fonts.
 */
public final class ImpactPng {
  private static final int WIDTH = 1600;
  private static final int MARGIN = 48;
  private static final int HEAD = 132;
  private static final int FOOT = 110;
  private static final int PANEL = 400;
  private static final int LEFT = 92;
  private static final double HEIGHT = 1000;

  /** Steadily darker: 0, 1, 3, 10, 30 % and more. */
  private static final List<String> COLOURS =
      List.of("#eef3f0", "#fde8a8", "#fbbf5c", "#f0803c", "#cf3a4f", "#7d1573");

  private static final double[] LIMITS = {0.001, 0.01, 0.03, 0.1, 0.3};
  private static final String[] LIMIT_NAMES = {
    "< 0.1 %", "0.1 – 1 %", "1 – 3 %", "3 – 10 %", "10 – 30 %", "> 30 %"
  };

  private final ImpactPicture picture;
  private final Lettering lettering;

  private ImpactPng(ImpactPicture picture, Lettering lettering) {
    this.picture = picture;
    this.lettering = lettering;
  }

  /** The whole sheet. */
  public static byte[] sheet(ImpactPicture picture) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    try {
      if (!ImageIO.write(drawn(picture, Lettering.ofMachine()), "png", bytes)) {
        throw new IllegalStateException("this Java cannot write PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("PNG in memory", e);
    }
    return bytes.toByteArray();
  }

  static BufferedImage drawn(ImpactPicture picture, Lettering lettering) {
    return new ImpactPng(picture, lettering).draw();
  }

  /** Colour of a share of damaged buildings. */
  static Color colour(double share) {
    int k = 0;
    while (k < LIMITS.length && share >= LIMITS[k]) {
      k++;
    }
    return Color.decode(COLOURS.get(k));
  }

  private static ShakingGrid grid(Bounds b) {
    double across =
        b.eastDeg() > b.westDeg() ? b.eastDeg() - b.westDeg() : 360 + b.eastDeg() - b.westDeg();
    return new ShakingGrid(b.westDeg(), b.northDeg(), across, b.northDeg() - b.southDeg(), 2, 2);
  }

  private BufferedImage draw() {
    int height = (int) (HEAD + 16 + HEIGHT + 46 + FOOT);
    BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    Pen pen = new Pen(graphics);
    pen.fill(Pen.box(0, 0, WIDTH, height), MapColours.PAPER);
    title(pen);
    double width = WIDTH - LEFT - PANEL - 2.0 * MARGIN;
    MapSheet sheet = MapSheet.inside(grid(picture.bounds()), LEFT, HEAD + 16.0, width, HEIGHT);
    map(pen, sheet);
    panel(pen, WIDTH - MARGIN - (double) PANEL, HEAD + 16.0);
    foot(pen, height);
    graphics.dispose();
    return image;
  }

  private void title(Pen pen) {
    String main = lettering.pick(picture.titleKo(), picture.titleEn());
    pen.text(
        main,
        MARGIN,
        66,
        pen.shrunk(main, WIDTH - 2.0 * MARGIN, lettering.bold(38)),
        MapColours.INK);
    String below = lettering.pick(picture.subtitleKo(), picture.subtitleEn());
    pen.text(
        below,
        MARGIN,
        106,
        pen.shrunk(below, WIDTH - 2.0 * MARGIN, lettering.plain(21)),
        MapColours.QUIET);
  }

  private void map(Pen pen, MapSheet sheet) {
    pen.clip(sheet.frame());
    pen.fill(sheet.frame(), Color.WHITE);
    double side = Math.max(2, picture.squareKm() * sheet.pxPerKm() + 0.5);
    for (ImpactPicture.Square s : picture.squares()) {
      pen.fill(
          Pen.box(sheet.x(s.lonDeg()) - side / 2, sheet.y(s.latDeg()) - side / 2, side, side),
          colour(s.share()));
    }
    new MapFrameLines(pen, sheet, lettering.plain(14)).graticule();
    GeoPoint e = picture.epicentre();
    if (sheet.shows(e.latDeg(), e.lonDeg())) {
      pen.fill(Pen.star(sheet.x(e.lonDeg()), sheet.y(e.latDeg()), 20), MapColours.SIGNAL);
      pen.draw(Pen.star(sheet.x(e.lonDeg()), sheet.y(e.latDeg()), 20), Color.WHITE, 1.5);
    }
    names(pen, sheet);
    pen.unclip();
    MapFrameLines lines = new MapFrameLines(pen, sheet, lettering.plain(14));
    lines.degrees();
    lines.scaleBar();
    lines.border();
  }

  /** Names of districts in their order, where no other name is in the way. */
  private void names(Pen pen, MapSheet sheet) {
    List<Rectangle2D> taken = new ArrayList<>();
    for (ImpactPicture.Place d : picture.districts()) {
      String name = lettering.pick(d.ko(), d.en());
      double x = sheet.x(d.at().lonDeg());
      double y = sheet.y(d.at().latDeg()) + 5;
      double width = pen.width(name, lettering.bold(14));
      Rectangle2D box = new Rectangle2D.Double(x - width / 2, y - 14, width, 18);
      if (taken.stream().noneMatch(box::intersects)) {
        taken.add(box);
        pen.haloed(name, x, y, lettering.bold(14), MapColours.INK);
      }
    }
  }

  private void panel(Pen pen, double x, double y) {
    double at = y + 20;
    String head =
        lettering.pick("보통 이상 피해를 입은 건물의 비율(평균)", "Share of buildings moderately damaged or worse");
    pen.text(head, x, at, pen.shrunk(head, PANEL, lettering.bold(19)), MapColours.INK);
    for (int k = COLOURS.size() - 1; k >= 0; k--) {
      at += 34;
      pen.fill(Pen.rounded(x, at - 20, 44, 26, 5), Color.decode(COLOURS.get(k)));
      pen.draw(Pen.rounded(x, at - 20, 44, 26, 5), MapColours.HAIR, 1);
      pen.text(LIMIT_NAMES[k], x + 58, at, lettering.plain(17), MapColours.INK);
    }
    at += 26;
    pen.line(x, at, x + PANEL, at, MapColours.HAIR, 1);
    at += 34;
    String ranges = lettering.pick("도시 전체 (5–95 % 범위)", "Whole city (5–95 % range)");
    pen.text(ranges, x, at, lettering.bold(19), MapColours.INK);
    for (ImpactPicture.Row row : picture.rows()) {
      at += 30;
      String words = lettering.pick(row.ko(), row.en());
      pen.text(words, x, at, pen.shrunk(words, PANEL, lettering.plain(16)), MapColours.QUIET);
      at += 25;
      pen.text(
          row.value(), x, at, pen.shrunk(row.value(), PANEL, lettering.bold(19)), MapColours.INK);
    }
  }

  private void foot(Pen pen, int height) {
    double y = height - FOOT + 22;
    for (ImpactPicture.Row row : picture.foot()) {
      String words = lettering.pick(row.ko(), row.en()) + row.value();
      pen.text(
          words,
          MARGIN,
          y,
          pen.shrunk(words, WIDTH - 2.0 * MARGIN, lettering.plain(15)),
          MapColours.QUIET);
      y += 23;
    }
  }
}
