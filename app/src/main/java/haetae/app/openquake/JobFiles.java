package haetae.app.openquake;

import haetae.app.impact.WholeFiles;
import java.io.IOException;

/** Writes what a job came to: summary.json, buildings.csv, avg_damages.csv. */
public final class JobFiles {
  private final JobResult result;

  public JobFiles(JobResult result) {
    this.result = result;
  }

  /** Writes everything. */
  public void write(WholeFiles files) throws IOException {
    files.text("summary.json", out -> out.write(JobSummaryJson.of(result)));
    AssetTables tables = new AssetTables(result);
    files.text("buildings.csv", tables::buildings);
    files.text("avg_damages.csv", tables::averageDamages);
  }
}
