package haetae.app.output;

import haetae.app.replay.StationRow;
import haetae.world.place.GeoPoint;
import java.util.List;
import java.util.Locale;

/** {@code stations.csv}: peaks, intensity on both scales and quality of every station. */
final class StationsCsv {
  private static final String HEADER =
      "station,latitudeDeg,longitudeDeg,pgaMps2,pgvMps,sa03Mps2,sa10Mps2,sa30Mps2,cavMps,ariasMps,"
          + "jmaRealTimeIntensity,kmaIntensity,health,healthReason,picks,rejectedTriggers,gaps,samples";

  private StationsCsv() {}

  static String of(List<StationRow> rows) {
    StringBuilder out = new StringBuilder(HEADER).append('\n');
    rows.forEach(row -> out.append(line(row)).append('\n'));
    return out.toString();
  }

  private static String line(StationRow row) {
    return String.join(
        ",",
        row.station().toString(),
        row.place().map(GeoPoint::latDeg).map(v -> number(v, "%.5f")).orElse(""),
        row.place().map(GeoPoint::lonDeg).map(v -> number(v, "%.5f")).orElse(""),
        number(row.pgaMps2(), "%.6g"),
        number(row.pgvMps(), "%.6g"),
        number(row.sa03Mps2(), "%.6g"),
        number(row.sa10Mps2(), "%.6g"),
        number(row.sa30Mps2(), "%.6g"),
        number(row.cavMps(), "%.6g"),
        number(row.ariasMps(), "%.6g"),
        number(row.jmaIntensity(), "%.1f"),
        row.kmaIntensity() == 0 ? "" : Integer.toString(row.kmaIntensity()),
        row.health(),
        quoted(row.healthReason()),
        Integer.toString(row.picks()),
        Integer.toString(row.rejected()),
        Long.toString(row.gaps()),
        Long.toString(row.samples()));
  }

  private static String number(double value, String format) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "";
  }

  private static String quoted(String text) {
    return text.indexOf(',') < 0 && text.indexOf('"') < 0
        ? text
        : '"' + text.replace("\"", "\"\"") + '"';
  }
}
