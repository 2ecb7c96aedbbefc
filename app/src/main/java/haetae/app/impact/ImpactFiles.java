package haetae.app.impact;

import haetae.app.product.ImpactPng;
import java.io.IOException;
import java.nio.file.Path;

/** The folder of one impact, as {@code impact --out} writes it. */
public final class ImpactFiles {
  private ImpactFiles() {}

  /**
   * Writes all files, each whole.
   *
   * @throws haetae.world.InvalidValue if the folder cannot be made
   */
  public static void write(CityImpact impact, Path folder) throws IOException {
    WholeFiles files = WholeFiles.in(folder);
    ImpactTables tables = new ImpactTables(impact);
    files.text("summary.json", out -> out.write(new ImpactSummaryJson(impact).text()));
    files.text("districts.csv", tables::districts);
    files.text("facilities.csv", tables::facilities);
    files.text("repairs.csv", tables::repairs);
    files.text("inspection.csv", new InspectionList(impact)::write);
    files.text("buildings.csv", tables::buildings);
    if (impact.totals().portfolio().sites().size() > 0) {
      files.bytes("map.png", ImpactPng.sheet(ImpactPictures.of(impact)));
    }
  }
}
