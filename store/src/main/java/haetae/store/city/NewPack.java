package haetae.store.city;

import haetae.store.city.table.Column;
import haetae.store.city.table.Sheet;
import haetae.world.city.CityInfo;
import haetae.world.place.Bounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The first files of a new pack: a city page and a table per layer, each with its header, a comment
 * on what may stand in every column, and made-up rows to be replaced. It passes the check.
 */
public final class NewPack {
  private static final String MADE_UP = "synthetic,example to be replaced";

  private final CityInfo info;

  private NewPack(CityInfo info) {
    this.info = info;
  }

  /**
   * Writes the files into a folder that is empty or not there yet.
   *
   * @throws haetae.world.InvalidValue if the folder holds something
   */
  public static void write(CityInfo info, Path folder) throws IOException {
    CityWriter.place(folder, new NewPack(info)::pages);
  }

  private void pages(Path folder) throws IOException {
    Files.writeString(
        folder.resolve(CityToml.FILE),
        "# What this city is. Every place in the files beside lies within [bounds].\n"
            + "# provenance is surveyed, official, estimated or synthetic, here and in each row.\n"
            + CityTomlText.of(info));
    PackScope scope = PackScope.anywhere();
    page(folder, DistrictTable.FILE, new DistrictTable(scope.faults(""), scope.bounds()).sheet());
    page(folder, BuildingTable.FILE, new BuildingTable(scope).sheet());
    page(folder, FacilityTable.FILE, new FacilityTable(scope).sheet());
    page(folder, ShelterTable.FILE, new ShelterTable(scope).sheet());
    page(folder, StationTable.FILE, new StationTable(scope).sheet());
    page(folder, WellTable.FILE, new WellTable(scope).sheet());
    page(folder, GridTable.FILE, new GridTable(scope).sheet());
    page(folder, PipeTable.FILE, new PipeTable(scope).sheet());
  }

  private void page(Path folder, String file, Sheet sheet) throws IOException {
    StringBuilder page = new StringBuilder();
    for (Column column : sheet.columns()) {
      String need = column.isRequired() ? "" : "; may be empty";
      page.append("# ").append(column.name()).append(": ").append(column.expected());
      page.append(need).append('\n');
    }
    List<String> names = sheet.columns().stream().map(Column::name).toList();
    page.append(String.join(",", names)).append('\n');
    String row = rows().getOrDefault(file, "");
    page.append(row.isEmpty() ? "" : row + "," + MADE_UP + "\n");
    Files.writeString(folder.resolve(file), page.toString());
  }

  /** A row per file in the middle of the bounds, in the order of the columns. */
  private Map<String, String> rows() {
    String place = middle();
    Map<String, String> rows = new TreeMap<>();
    rows.put(DistrictTable.FILE, "D1,첫째동,First-dong," + place + "," + area() + ",1000,420,,,");
    rows.put(
        BuildingTable.FILE,
        "B1," + place + ",D1,rc-frame,4,1995,multi-household,true,,,100,660,10,4.2,");
    rows.put(FacilityTable.FILE, "F1,첫째병원,First Hospital,hospital," + place + ",,50");
    rows.put(ShelterTable.FILE, "S1,첫째학교 체육관,First School Gym," + place + ",300,true");
    return rows;
  }

  private String middle() {
    Bounds b = info.bounds();
    double wideDeg = b.eastDeg() - b.westDeg() + (b.eastDeg() < b.westDeg() ? 360 : 0);
    double lonDeg = b.westDeg() + wideDeg / 2;
    return String.format(
        Locale.ROOT,
        "%.5f,%.5f",
        (b.southDeg() + b.northDeg()) / 2,
        lonDeg > 180 ? lonDeg - 360 : lonDeg);
  }

  private String area() {
    return String.format(
        Locale.ROOT, "%.4f", Math.max(1e-4, DistrictTable.boxKm2(info.bounds()) / 10));
  }
}
