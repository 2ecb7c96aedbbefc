package haetae.store.city.osm;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Storeys above ground out of texts people write. */
final class Storeys {
  /** Height of one storey, m; OpenStreetMap wiki, "Simple 3D Buildings" takes 3 m. */
  static final double STOREY_M = 3;

  private static final int MOST = 200;
  private static final double FOOT_M = 0.3048;
  private static final Pattern LEVELS =
      Pattern.compile("\\s*(\\d{1,3}(?:\\.\\d+)?)\\s*(?:[;,\\-+].*)?");
  private static final Pattern HEIGHT =
      Pattern.compile(
          "\\s*~?(\\d{1,4}(?:\\.\\d+)?)\\s*(m|ft|')?\\s*(?:(\\d{1,2})\\s*(?:\"|''))?\\s*");

  private Storeys() {}

  /** Of {@code building:levels}: {@code 3}, {@code 2.5} (three), {@code 2;3} (the first). */
  static Optional<Integer> ofLevels(String text) {
    Matcher m = LEVELS.matcher(text);
    return m.matches() ? whole(Double.parseDouble(m.group(1))) : Optional.empty();
  }

  /** Of {@code height}: {@code 12}, {@code 12.5 m}, {@code 40 ft}, {@code 40'6"}. */
  static Optional<Integer> ofHeight(String text) {
    Matcher m = HEIGHT.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    double number = Double.parseDouble(m.group(1));
    boolean feet = "ft".equals(m.group(2)) || "'".equals(m.group(2));
    double inches = m.group(3) == null ? 0 : Double.parseDouble(m.group(3));
    double heightM = feet ? (number + inches / 12) * FOOT_M : number;
    return whole(Math.max(1, Math.floor(heightM / STOREY_M + 0.25)));
  }

  private static Optional<Integer> whole(double storeys) {
    int rounded = (int) Math.max(1, Math.ceil(storeys - 1e-9));
    return rounded <= MOST ? Optional.of(rounded) : Optional.empty();
  }
}
