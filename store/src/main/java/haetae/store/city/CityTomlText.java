package haetae.store.city;

import haetae.store.city.table.Limits;
import haetae.world.city.CityInfo;
import haetae.world.place.Bounds;
import java.util.Map;
import java.util.TreeMap;

/** The text of {@code city.toml}. */
final class CityTomlText {
  private CityTomlText() {}

  static String of(CityInfo info) {
    Bounds b = info.bounds();
    return text("id", info.id())
        + text("nameLocal", info.name().local())
        + text("nameEn", info.name().english())
        + text("timeZone", info.zone().getId())
        + text("coordinateSystem", "EPSG:4326")
        + text("currency", info.currency())
        + text("intensityScale", info.intensityScale())
        + text("provenance", info.known().how().word())
        + text("source", info.known().source())
        + "\n[bounds]\n"
        + number("westDeg", b.westDeg())
        + number("southDeg", b.southDeg())
        + number("eastDeg", b.eastDeg())
        + number("northDeg", b.northDeg())
        + table("authorities", info.authorities())
        + table("contacts", info.contacts());
  }

  private static String table(String name, Map<String, String> texts) {
    StringBuilder table = new StringBuilder();
    if (!texts.isEmpty()) {
      table.append("\n[").append(name).append("]\n");
      new TreeMap<>(texts).forEach((key, value) -> table.append(text(quoted(key), value)));
    }
    return table.toString();
  }

  private static String text(String key, String value) {
    return key + " = " + quoted(value) + "\n";
  }

  private static String number(String key, double value) {
    return key + " = " + Limits.plain(value) + "\n";
  }

  /** A basic string of TOML 1.0. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < 0x20 || c == 0x7F) {
        quoted.append(String.format("\\u%04X", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
