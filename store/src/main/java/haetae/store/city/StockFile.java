package haetae.store.city;

import haetae.store.city.stock.StockRow;
import haetae.store.city.table.TableWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Writes {@code building-stock.csv}. */
public final class StockFile {
  private static final List<String> COLUMNS =
      List.of(
          "district",
          "structure",
          "storeysFrom",
          "storeysTo",
          "yearFrom",
          "yearTo",
          "use",
          "softStoreyShare",
          "buildings",
          "floorAreaM2",
          "people",
          "households",
          "valuePerM2",
          "provenance",
          "source");

  private StockFile() {}

  /**
   * Writes the rows into a pack, whole or not at all.
   *
   * @return how many
   */
  public static int write(List<StockRow> rows, Path folder) throws IOException {
    Path part = folder.resolve(StockTable.FILE + ".part");
    try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
        TableWriter table = new TableWriter(out, COLUMNS)) {
      for (StockRow row : rows) {
        row(table, row);
      }
    }
    Files.move(part, folder.resolve(StockTable.FILE), StandardCopyOption.REPLACE_EXISTING);
    return rows.size();
  }

  private static void row(TableWriter table, StockRow row) throws IOException {
    table.cell(row.districtCode()).cell(row.structure().word());
    table.cell(row.storeysFrom()).cell(row.storeysTo()).cell(row.yearFrom()).cell(row.yearTo());
    table.cell(row.use().word()).cell(row.softStoreyShare()).cell(row.buildings());
    table.cell(row.floorAreaM2()).cell(row.people()).cell(row.households());
    table.cell(row.valuePerM2());
    table.cell(row.known().how().word()).cell(row.known().source()).endRow();
  }
}
