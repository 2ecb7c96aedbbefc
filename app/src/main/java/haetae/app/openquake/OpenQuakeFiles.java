package haetae.app.openquake;

import haetae.app.output.OutputFolder;
import java.io.IOException;
import java.nio.file.Path;

/** Writes what a job came to: summary.json, buildings.csv, avg_damages.csv. */
public final class OpenQuakeFiles {
  private OpenQuakeFiles() {}

  /**
   * Writes all files.
   *
   * @param folder made where it is missing
   */
  public static void write(OpenQuakeResult result, Path folder) throws IOException {
    OutputFolder out = OutputFolder.at(folder);
    out.text("summary.json", OpenQuakeSummaryJson.of(result));
    AssetTables tables = new AssetTables(result);
    out.text("buildings.csv", tables.buildings());
    out.text("avg_damages.csv", tables.averageDamages());
  }
}
