package haetae.app.openquake;

import haetae.hazard.site.Sites;
import haetae.signal.format.XmlReading;
import haetae.world.Check;
import haetae.world.InvalidValue;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Sites of a job as they are read: site models (CSV or NRML), lists of places, or the places of the
 * assets. What a file leaves open is taken from the job's reference values.
 */
final class SiteTable {
  /**
   * What holds where no file says it.
   *
   * @param vs30Mps NaN: must be given
   */
  record Reference(double vs30Mps, boolean measured, double z1p0M, double z2p5Km) {}

  private final Reference reference;
  private final double[][] columns = new double[5][64];
  private boolean[] measured = new boolean[64];
  private int size;

  SiteTable(Reference reference) {
    this.reference = reference;
  }

  static SiteTable read(List<Path> files, Reference reference) {
    SiteTable table = new SiteTable(reference);
    for (Path path : files) {
      JobFile file = JobFile.of(path);
      if (file.looksLikeXml()) {
        table.readXml(file.nrml("siteModel"));
      } else {
        table.readCsv(file);
      }
    }
    if (table.size == 0) {
      throw new InvalidValue(files + " hold no site; expected some");
    }
    return table;
  }

  private void readCsv(JobFile file) {
    CsvRows rows = new CsvRows(file);
    boolean headless = rows.header().stream().allMatch(SiteTable::isNumber);
    if (headless) {
      throw new InvalidValue(
          file.name()
              + " line 1: '"
              + String.join(",", rows.header())
              + "'; expected a header such as lon,lat,vs30");
    }
    int lon = rows.column("lon");
    int lat = rows.column("lat");
    int[] at = new int[4];
    String[] names = {"vs30", "z1pt0", "z2pt5", "vs30measured"};
    for (int k = 0; k < at.length; k++) {
      at[k] = rows.find(names[k]).orElse(-1);
    }
    while (rows.next()) {
      double vs30 = at[0] < 0 || rows.empty(at[0]) ? reference.vs30Mps : rows.number(at[0]);
      double z1 = at[1] < 0 || rows.empty(at[1]) ? reference.z1p0M : rows.number(at[1]);
      double z2 = at[2] < 0 || rows.empty(at[2]) ? reference.z2p5Km : rows.number(at[2]);
      boolean known = at[3] < 0 ? reference.measured : truth(rows.text(at[3]));
      try {
        add(rows.number(lon), rows.number(lat), vs30, known, z1, z2);
      } catch (InvalidValue e) {
        String message = String.valueOf(e.getMessage());
        throw message.contains(" line ") ? e : rows.fault(message);
      }
    }
  }

  private static boolean isNumber(String text) {
    return text.matches("[-+]?[\\d.]+([eE][-+]?\\d+)?");
  }

  private static boolean truth(String text) {
    return text.equals("1") || text.equalsIgnoreCase("true") || text.equalsIgnoreCase("measured");
  }

  private void readXml(XmlReading xml) {
    if (!xml.element().equals("siteModel")) {
      throw xml.fault("<" + xml.element() + ">; expected <siteModel>");
    }
    while (xml.child()) {
      if (xml.element().equals("site")) {
        String type = xml.attribute("vs30Type", xml.attribute("vs30measured", ""));
        boolean known = type.isEmpty() ? reference.measured : truth(type);
        add(
            number(xml, "lon", Double.NaN),
            number(xml, "lat", Double.NaN),
            number(xml, "vs30", reference.vs30Mps),
            known,
            number(xml, "z1pt0", reference.z1p0M),
            number(xml, "z2pt5", reference.z2p5Km));
      }
      xml.skip();
    }
  }

  private static double number(XmlReading xml, String attribute, double otherwise) {
    String text = xml.attribute(attribute, "");
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw xml.fault(attribute + " is '" + text + "'; expected a number", e);
    }
  }

  /** Takes a place with the reference ground. */
  void add(double lonDeg, double latDeg) {
    add(lonDeg, latDeg, reference.vs30Mps, reference.measured, reference.z1p0M, reference.z2p5Km);
  }

  private void add(
      double lonDeg, double latDeg, double vs30, boolean known, double z1p0M, double z2p5Km) {
    Check.inRange("lon", lonDeg, -180, 180, "degrees");
    Check.inRange("lat", latDeg, -90, 90, "degrees");
    if (Double.isNaN(vs30)) {
      throw new InvalidValue(
          "no vs30; expected a column vs30 of the site model, or reference_vs30_value in the job");
    }
    Check.inRange("vs30", vs30, 50, 5000, "m/s");
    if (size == measured.length) {
      measured = Arrays.copyOf(measured, 2 * size);
      for (int k = 0; k < columns.length; k++) {
        columns[k] = Arrays.copyOf(columns[k], 2 * size);
      }
    }
    double[] row = {
      latDeg, lonDeg, vs30, z1p0M > 0 ? z1p0M : Double.NaN, z2p5Km > 0 ? z2p5Km : Double.NaN
    };
    for (int k = 0; k < columns.length; k++) {
      columns[k][size] = row[k];
    }
    measured[size++] = known;
  }

  Sites sites() {
    double[][] c = Arrays.stream(columns).map(a -> Arrays.copyOf(a, size)).toArray(double[][]::new);
    return new Sites(c[0], c[1], c[2], Arrays.copyOf(measured, size), c[3], c[4]);
  }
}
