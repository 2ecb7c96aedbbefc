package haetae.app.motion;

import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.FaultStyle;
import haetae.hazard.rupture.Source;
import haetae.hazard.rupture.SourceDefaults;
import haetae.hazard.site.Sites;
import java.util.OptionalDouble;

/**
 * One quake and one place of a {@link ScenarioTable}. What the table does not say is taken from
 * {@link SourceDefaults}; unknown Rx, Ry0 and basin depths stay unknown (NaN; a basin depth below 0
 * too), unknown other distances too.
 */
public record Scenario(Source source, Distances distances, Sites sites) {
  private static final double FAR_KM = 20_000;

  /** Reads the columns of a row. */
  public static Scenario of(ScenarioTable.Row row) {
    return new Scenario(source(row), distances(row), sites(row));
  }

  private static Source source(ScenarioTable.Row row) {
    double magnitude = row.required("rup_mag", 0, 10, "");
    OptionalDouble rake = row.number("rup_rake", -180, 180, "degrees");
    FaultStyle style = FaultStyle.of(rake);
    double dip = row.number("rup_dip", 0, 90, "degrees").orElse(SourceDefaults.dipDeg(style));
    double ztor =
        row.number("rup_ztor", 0, 800, "km").orElse(SourceDefaults.ztorKm(magnitude, style));
    double width =
        row.number("rup_width", 0, 1000, "km")
            .orElse(SourceDefaults.widthKm(magnitude, dip, ztor, SourceDefaults.Z_BOT_KM));
    double depth =
        row.number("rup_hypo_depth", -10, 800, "km")
            .orElse(SourceDefaults.hypocentreDepthKm(magnitude, dip, ztor, width));
    return new Source(magnitude, rake, dip, ztor, width, depth, false);
  }

  private static Distances distances(ScenarioTable.Row row) {
    Distances distances = new Distances(1);
    distances.rjbKm[0] = row.number("dist_rjb", 0, FAR_KM, "km").orElse(Double.NaN);
    distances.rrupKm[0] = row.number("dist_rrup", 0, FAR_KM, "km").orElse(Double.NaN);
    distances.rxKm[0] = row.number("dist_rx", -FAR_KM, FAR_KM, "km").orElse(Double.NaN);
    distances.ry0Km[0] = row.number("dist_ry0", -FAR_KM, FAR_KM, "km").orElse(Double.NaN);
    distances.repiKm[0] = row.number("dist_repi", 0, FAR_KM, "km").orElse(Double.NaN);
    distances.rhypoKm[0] = row.number("dist_rhypo", 0, FAR_KM, "km").orElse(Double.NaN);
    return distances;
  }

  private static Sites sites(ScenarioTable.Row row) {
    return new Sites(
        new double[1],
        new double[1],
        new double[] {row.required("site_vs30", 50, 5000, "m/s")},
        new boolean[] {row.flag("site_vs30measured")},
        new double[] {row.number("site_z1pt0", -1000, 20_000, "m").orElse(Double.NaN)},
        new double[] {row.number("site_z2pt5", -1000, 50, "km").orElse(Double.NaN)});
  }
}
