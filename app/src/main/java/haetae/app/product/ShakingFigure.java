package haetae.app.product;

import java.time.Duration;
import java.util.Base64;
import java.util.List;

/**
 * The shaking maps of one event as a piece of HTML for a self-contained page: the last version
 * large, the earlier ones small, in the order they came. Pictures stand in the page itself as
 * {@code data:} addresses, so the page's policy must allow {@code img-src data:}.
 */
public final class ShakingFigure {
  private static final int LARGE_PX = 880;
  private static final int SMALL_PX = 260;

  private ShakingFigure() {}

  /**
   * The figure; empty if no version can be drawn on the scale.
   *
   * @param versions maps of one event, oldest first
   */
  public static String html(List<ShakingProducts> versions, IntensityScale scale) {
    List<ShakingProducts> drawable =
        versions.stream()
            .filter(map -> map.grid().isPresent() && scale.values(map).isPresent())
            .toList();
    if (drawable.isEmpty()) {
      return "";
    }
    StringBuilder html = new StringBuilder("<figure class=\"shaking\"><figcaption>");
    html.append(both("흔들림 지도, " + scale.ko(), "Shaking map, " + scale.en()));
    html.append("</figcaption>");
    image(html, drawable.getLast(), scale, LARGE_PX);
    html.append("<p class=\"legend\">");
    Largest largest = Largest.of(scale.values(drawable.getLast()).orElseThrow());
    for (int k = 1; k <= scale.classOf(largest.value()); k++) {
      chip(html, scale, k);
    }
    html.append("</p>");
    if (drawable.size() > 1) {
      html.append("<div class=\"versions\">");
      drawable.forEach(map -> version(html, map, scale));
      html.append("</div>");
    }
    return html.append("</figure>\n").toString();
  }

  private static void chip(StringBuilder html, IntensityScale scale, int intensity) {
    java.awt.Color colour = scale.colour(intensity);
    html.append("<span class=\"chip\" style=\"background:")
        .append(MapColours.hex(colour))
        .append(";color:")
        .append(MapColours.hex(MapColours.letters(colour)))
        .append("\">")
        .append(IntensityScale.roman(intensity))
        .append("</span>");
  }

  private static void version(StringBuilder html, ShakingProducts map, IntensityScale scale) {
    html.append("<div class=\"version\">");
    image(html, map, scale, SMALL_PX);
    html.append("<p>").append(both(map.version() + "판", "version " + map.version()));
    map.event()
        .originTime()
        .ifPresent(origin -> {
          double s = Duration.between(origin, map.asOf()).toMillis() / 1000.0;
          html.append(" · +").append(Decimal.fixed(s, 1)).append(" s");
        });
    html.append("</p></div>");
  }

  private static void image(
      StringBuilder html, ShakingProducts map, IntensityScale scale, int mostPx) {
    Largest largest = Largest.of(scale.values(map).orElseThrow());
    String alt =
        "%s %s, version %d"
            .formatted(
                scale.en(), IntensityScale.roman(scale.classOf(largest.value())), map.version());
    html.append("<img alt=\"largest ").append(alt).append("\" src=\"data:image/png;base64,");
    byte[] png = MapPng.small(map, scale, mostPx);
    html.append(Base64.getEncoder().encodeToString(png)).append("\">");
  }

  private static String both(String ko, String en) {
    return "<span lang=\"ko\">" + ko + "</span> <span lang=\"en\">" + en + "</span>";
  }
}
