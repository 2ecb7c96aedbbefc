package haetae.app.openquake;

import haetae.hazard.site.Sites;
import haetae.signal.format.XmlReading;
import haetae.world.InvalidValue;
import haetae.world.place.GeoPoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Where shaking is computed, and which of the places is nearest to another. */
final class SiteModel {
  private static final double UNKNOWN = -999;

  /** A chord of up to 20 degrees of longitude is at least this share of its parallel's length. */
  private static final double QUICK = 0.95;

  private final Sites sites;
  private final Integer[] byLatitude;

  private record Row(double lon, double lat, double vs30, boolean measured, double z1, double z2) {}

  private SiteModel(List<Row> rows) {
    int n = rows.size();
    boolean[] measured = new boolean[n];
    for (int i = 0; i < n; i++) {
      measured[i] = rows.get(i).measured();
    }
    sites =
        new Sites(
            rows.stream().mapToDouble(Row::lat).toArray(),
            rows.stream().mapToDouble(Row::lon).toArray(),
            rows.stream().mapToDouble(Row::vs30).toArray(),
            measured,
            rows.stream().mapToDouble(Row::z1).map(SiteModel::known).toArray(),
            rows.stream().mapToDouble(Row::z2).map(SiteModel::known).toArray());
    byLatitude = new Integer[n];
    Arrays.setAll(byLatitude, i -> i);
    Arrays.sort(byLatitude, Comparator.comparingDouble(i -> sites.latDeg[i]));
  }

  private static double known(double value) {
    return value == UNKNOWN ? Double.NaN : value;
  }

  Sites sites() {
    return sites;
  }

  /** Sites of one or more files, CSV or NRML. */
  static SiteModel read(List<Path> files, JobFile job) {
    List<Row> rows = new ArrayList<>();
    for (Path file : files) {
      if (file.toString().endsWith(".xml")) {
        NrmlFile.read(file, "siteModel", xml -> xml(xml, rows));
      } else {
        csv(file, rows, job);
      }
    }
    if (rows.isEmpty()) {
      throw new InvalidValue(files + " hold no sites; expected one or more");
    }
    return new SiteModel(rows);
  }

  private static void xml(XmlReading xml, List<Row> rows) {
    while (xml.child()) {
      rows.add(
          new Row(
              NrmlFile.number(xml, "lon", Double.NaN),
              NrmlFile.number(xml, "lat", Double.NaN),
              NrmlFile.number(xml, "vs30", Double.NaN),
              xml.attribute("vs30Type", "").equals("measured"),
              NrmlFile.number(xml, "z1pt0", UNKNOWN),
              NrmlFile.number(xml, "z2pt5", UNKNOWN)));
      xml.skip();
    }
  }

  private static void csv(Path file, List<Row> rows, JobFile job) {
    try (CsvRows table = CsvRows.open(file)) {
      int lon = table.get("lon");
      int lat = table.get("lat");
      OptionalInt vs30 = table.find("vs30");
      OptionalInt measured = table.find("vs30measured");
      OptionalInt z1 = table.find("z1pt0");
      OptionalInt z2 = table.find("z2pt5");
      Row reference = reference(0, 0, job);
      while (table.advance()) {
        rows.add(
            new Row(
                table.number(lon),
                table.number(lat),
                vs30.isPresent() ? table.number(vs30.getAsInt()) : reference.vs30(),
                measured.isPresent()
                    ? table.text(measured.getAsInt()).matches("(?i)1|true")
                    : reference.measured(),
                z1.isPresent() ? table.number(z1.getAsInt()) : reference.z1(),
                z2.isPresent() ? table.number(z2.getAsInt()) : reference.z2()));
      }
    }
  }

  private static Row reference(double lon, double lat, JobFile job) {
    return new Row(
        lon,
        lat,
        job.number("reference_vs30_value", 760, 50, 5000),
        job.find("reference_vs30_type").orElse("").equals("measured"),
        job.number("reference_depth_to_1pt0km_per_sec", UNKNOWN, UNKNOWN, 10_000),
        job.number("reference_depth_to_2pt5km_per_sec", UNKNOWN, UNKNOWN, 20));
  }

  /** A site at every place of an asset, all on the job's reference ground. */
  static SiteModel ofAssets(Exposure exposure, JobFile job) {
    Map<GeoPoint, Row> rows = new LinkedHashMap<>();
    for (int i = 0; i < exposure.size(); i++) {
      GeoPoint place = new GeoPoint(exposure.latDeg(i), exposure.lonDeg(i));
      rows.computeIfAbsent(place, p -> reference(p.lonDeg(), p.latDeg(), job));
    }
    return new SiteModel(List.copyOf(rows.values()));
  }

  /** The nearest site within a distance; -1 if there is none. */
  int nearest(double latDeg, double lonDeg, double withinKm) {
    int up = firstFrom(latDeg);
    int down = up - 1;
    int best = -1;
    double bestKm = Math.nextUp(withinKm);
    double kmPerLon =
        GeoPoint.KM_PER_DEGREE * Math.cos(Math.toRadians(Math.min(89, Math.abs(latDeg) + 1)));
    while (true) {
      double above = up < byLatitude.length ? sites.latDeg[byLatitude[up]] - latDeg : 1000;
      double below = down >= 0 ? latDeg - sites.latDeg[byLatitude[down]] : 1000;
      if (Math.min(above, below) * GeoPoint.KM_PER_DEGREE > bestKm) {
        return best;
      }
      int site = above <= below ? byLatitude[up++] : byLatitude[down--];
      double east = Math.abs(Math.IEEEremainder(sites.lonDeg[site] - lonDeg, 360));
      if (Math.min(east, 20) * kmPerLon * QUICK > bestKm) {
        continue; // surely farther than the best
      }
      double km = GeoPoint.distanceKm(latDeg, lonDeg, sites.latDeg[site], sites.lonDeg[site]);
      if (km < bestKm || (km == bestKm && site < best)) {
        bestKm = km;
        best = site;
      }
    }
  }

  private int firstFrom(double latDeg) {
    int low = 0;
    int high = byLatitude.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sites.latDeg[byLatitude[middle]] < latDeg) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
