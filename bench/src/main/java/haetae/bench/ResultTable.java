package haetae.bench;

import java.util.List;
import java.util.Locale;

/** Rows as a table for the terminal and as JSON. */
final class ResultTable {
  private static final String LINE = "%-34s %-34s %10s %-12s %7s  %s%n";

  private ResultTable() {}

  /** Header and one line per row. */
  static String text(List<Row> rows) {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(Locale.ROOT, LINE, "name", "size", "median", "unit", "runs", "against"));
    for (Row row : rows) {
      out.append(
          String.format(
              Locale.ROOT,
              LINE,
              row.name(),
              row.size(),
              number(row.median()),
              row.unit(),
              row.runs(),
              row.peer().map(peer -> against(peer, row.median())).orElse("")));
    }
    return out.toString();
  }

  private static String against(Row.Peer peer, double ours) {
    String figure =
        peer.low() == peer.high()
            ? number(peer.low())
            : number(peer.low()) + " to " + number(peer.high());
    return peer.name() + " " + figure + String.format(Locale.ROOT, " (x%.2f)", peer.ratio(ours));
  }

  private static String number(double value) {
    double size = Math.abs(value);
    String format = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.3g";
    return String.format(Locale.ROOT, format, value);
  }

  /**
   * An array of objects with the fields of {@link Row}; the peer's are absent where there is none.
   */
  static String json(List<Row> rows) {
    StringBuilder out = new StringBuilder("[");
    for (Row row : rows) {
      out.append(out.length() > 1 ? ",\n  {" : "\n  {");
      out.append("\"name\":\"").append(row.name()).append("\",\"size\":\"").append(row.size());
      out.append("\",\"median\":").append(row.median()).append(",\"unit\":\"").append(row.unit());
      out.append("\",\"runs\":").append(row.runs());
      row.peer().ifPresent(peer -> json(peer, row.median(), out));
      out.append('}');
    }
    return out.append("\n]\n").toString();
  }

  private static void json(Row.Peer peer, double ours, StringBuilder out) {
    out.append(",\"peer\":\"").append(peer.name()).append("\",\"peerLow\":").append(peer.low());
    out.append(",\"peerHigh\":").append(peer.high());
    out.append(",\"ratio\":").append(peer.ratio(ours));
  }
}
