package haetae.store.city;

import haetae.store.city.table.Column;
import haetae.store.city.table.Sheet;
import haetae.store.city.table.TableWriter;
import haetae.world.city.City;
import haetae.world.place.GeoPoint;
import haetae.world.provenance.Known;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** A city -> the files of its pack, column by column as the tables read them. */
final class PackPages {
  /** Writes one row. */
  @FunctionalInterface
  private interface RowOf<T> {
    void write(TableWriter out, T value) throws IOException;
  }

  private final City city;
  private final PackScope scope;

  PackPages(City city) {
    this.city = city;
    scope = PackScope.anywhere();
  }

  void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(CityToml.FILE), CityTomlText.of(city.info()));
    table(
        folder.resolve(DistrictTable.FILE),
        new DistrictTable(scope.faults(""), scope.bounds()).sheet(),
        city.districts(),
        (out, d) -> {
          out.cell(d.code()).cell(d.name().local()).cell(d.name().english());
          place(out, d.centre());
          out.cell(d.areaKm2()).cell(d.people()).cell(d.households()).cell(d.vs30Mps());
          known(out.cell(d.liquefaction().word()).cell(d.waterTableM()), d.known());
        });
    buildings(folder);
    things(folder);
    lifelines(folder);
    new ShapePages(city).write(folder);
  }

  private void buildings(Path folder) throws IOException {
    if (city.buildings().size() > 0) {
      Sheet sheet = new BuildingTable(scope).sheet();
      try (TableWriter out = open(folder.resolve(BuildingTable.FILE), sheet)) {
        for (int i = 0; i < city.buildings().size(); i++) {
          building(out, i);
        }
      }
    }
  }

  private void building(TableWriter out, int i) throws IOException {
    var b = city.buildings();
    out.cell(b.id(i)).cell(b.latDeg(i)).cell(b.lonDeg(i));
    out.cell(b.district(i) < 0 ? "" : city.districts().get(b.district(i)).code());
    out.cell(b.structure(i).word()).cell(positive(b.storeys(i))).cell(positive(b.year(i)));
    out.cell(b.use(i).word()).cell(b.softStorey(i));
    out.cell(b.codeLevel(i).map(level -> level.word()).orElse("")).cell(b.taxonomy(i));
    out.cell(b.count(i)).cell((float) b.floorAreaM2(i));
    out.cell((float) b.people(i)).cell((float) b.households(i)).cell(b.value(i));
    known(out, b.known(i));
  }

  private static String positive(int number) {
    return number == 0 ? "" : Integer.toString(number);
  }

  private void things(Path folder) throws IOException {
    table(
        folder.resolve(FacilityTable.FILE),
        new FacilityTable(scope).sheet(),
        city.facilities(),
        (out, f) -> {
          out.cell(f.id()).cell(f.name().local()).cell(f.name().english()).cell(f.kind().word());
          known(place(out, f.place()).cell(f.fragility()).cell(f.capacity()), f.known());
        });
    table(
        folder.resolve(ShelterTable.FILE),
        new ShelterTable(scope).sheet(),
        city.shelters(),
        (out, s) -> {
          out.cell(s.id()).cell(s.name().local()).cell(s.name().english());
          known(place(out, s.place()).cell(s.capacityPeople()).cell(s.indoor()), s.known());
        });
    table(
        folder.resolve(StationTable.FILE),
        new StationTable(scope).sheet(),
        city.stations(),
        (out, s) -> {
          out.cell(s.id()).cell(s.name().local()).cell(s.name().english());
          known(place(out, s.place()).cell(s.elevationM()).cell(s.working()), s.known());
        });
    table(
        folder.resolve(WellTable.FILE),
        new WellTable(scope).sheet(),
        city.wells(),
        (out, w) -> {
          out.cell(w.id()).cell(w.name().local()).cell(w.name().english());
          known(place(out, w.place()).cell(w.depthM()), w.known());
        });
  }

  private void lifelines(Path folder) throws IOException {
    table(
        folder.resolve(GridTable.FILE),
        new GridTable(scope).sheet(),
        city.grid(),
        (out, g) -> {
          out.cell(g.id()).cell(g.name().local()).cell(g.name().english());
          place(out.cell(GridTable.word(g.kind())), g.place());
          out.cell(g.end().map(GeoPoint::latDeg).orElse(Double.NaN));
          out.cell(g.end().map(GeoPoint::lonDeg).orElse(Double.NaN));
          out.cell(g.from()).cell(g.voltageKv()).cell(g.powerMw()).cell(g.anchored());
          known(out, g.known());
        });
    table(
        folder.resolve(PipeTable.FILE),
        new PipeTable(scope).sheet(),
        city.pipes(),
        (out, p) -> {
          out.cell(p.id()).cell(p.service()).cell(p.material()).cell(p.diameterMm());
          known(place(out.cell(p.lengthKm()), p.place()), p.known());
        });
  }

  private static TableWriter place(TableWriter out, GeoPoint place) throws IOException {
    return out.cell(place.latDeg()).cell(place.lonDeg());
  }

  private static void known(TableWriter out, Known known) throws IOException {
    out.cell(known.how().word()).cell(known.source()).endRow();
  }

  private static <T> void table(Path file, Sheet sheet, Collection<T> values, RowOf<T> row)
      throws IOException {
    if (values.isEmpty()) {
      return;
    }
    try (TableWriter out = open(file, sheet)) {
      for (T value : values) {
        row.write(out, value);
      }
    }
  }

  private static TableWriter open(Path file, Sheet sheet) throws IOException {
    Writer out = new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), 1 << 16);
    return new TableWriter(out, sheet.columns().stream().map(Column::name).toList());
  }
}
