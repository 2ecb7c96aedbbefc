package haetae.app.fdsn;

import haetae.world.quake.Magnitude;
import haetae.world.quake.Origin;
import haetae.world.quake.QuakeVersion;
import java.util.List;
import java.util.Locale;

/** Events as lines of text (FDSN event 1.2, "Text"). */
final class EventText {
  private static final String HEAD =
      "#EventID|Time|Latitude|Longitude|Depth/km|Author|Catalog|Contributor|ContributorID|MagType"
          + "|Magnitude|MagAuthor|EventLocationName|EventType\n";

  private EventText() {}

  static String of(List<List<QuakeVersion>> histories) {
    StringBuilder text = new StringBuilder(HEAD);
    histories.forEach(history -> text.append(line(history.getLast())));
    return text.toString();
  }

  private static String line(QuakeVersion quake) {
    Origin origin = quake.origin();
    String ours = EventQuery.OURS;
    String place =
        String.format(
            Locale.ROOT,
            "%.5f|%.5f|%.3f",
            origin.epicentre().latDeg(),
            origin.epicentre().lonDeg(),
            origin.depthKm());
    String size = quake.magnitude().map(EventText::size).orElse("||"); // type, magnitude, author
    return String.join(
            "|",
            quake.id(),
            FdsnTime.text(origin.time()),
            place,
            ours,
            ours,
            ours,
            quake.id(),
            size,
            "",
            "earthquake")
        + "\n";
  }

  private static String size(Magnitude magnitude) {
    return String.format(
        Locale.ROOT, "%s|%.2f|%s", magnitude.type(), magnitude.value(), EventQuery.OURS);
  }
}
