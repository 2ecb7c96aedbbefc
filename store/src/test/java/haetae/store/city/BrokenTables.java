package haetae.store.city;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Packs with a wrong row, cell or header in one of their tables. */
final class BrokenTables {
  private static final List<BrokenPack> CORPUS = new ArrayList<>();

  private static final String STOCK =
      "district,structure,storeysFrom,storeysTo,use,softStoreyShare,buildings,provenance,source\n";

  static {
    counted();
    shape();
    headers();
    numbers();
    places();
    references();
  }

  private BrokenTables() {}

  static List<BrokenPack> corpus() {
    return List.copyOf(CORPUS);
  }

  private static void broken(String name, UnaryOperator<LittlePack> change, String... says) {
    CORPUS.add(new BrokenPack(name, change, List.of(says)));
  }

  private static void changed(String name, String file, String from, String to, String... says) {
    broken(name, pack -> pack.change(file, from, to), says);
  }

  private static void stock(String name, String row, String... says) {
    broken(name, p -> p.drop("buildings.csv").put("building-stock.csv", STOCK + row + "\n"), says);
  }

  private static void counted() {
    stock(
        "more storeys from than to",
        "D1,wood,3,2,farm,0,5,estimated,test",
        "building-stock.csv:2:1: storeys of a stock row run from 3 to 2; expected from <= to");
    stock(
        "share in percent",
        "D1,wood,1,2,farm,70,5,estimated,test",
        "building-stock.csv:2:18: softStoreyShare is 70 as a share; expected 0 to 1 as a share (is the column in percent?)");
    stock(
        "stock in no district",
        ",wood,1,2,farm,0,5,estimated,test",
        "building-stock.csv:2:1: district is empty; expected a text");
    stock(
        "no buildings in a row",
        "D1,wood,1,2,farm,0,0,estimated,test",
        "building-stock.csv:2:20: buildings is 0 buildings; expected 0.000001 to 10000000 buildings");
  }

  private static void shape() {
    broken(
        "semicolons",
        p -> p.put("wells.csv", p.text("wells.csv").replace(',', ';')),
        "wells.csv:1:1: cells are separated by ';'; expected ','");
    broken(
        "tabs",
        p -> p.put("wells.csv", p.text("wells.csv").replace(',', '\t')),
        "wells.csv:1:1: cells are separated by tab; expected ','");
    changed(
        "row too short",
        "wells.csv",
        ",4362",
        "",
        "wells.csv:2:32: the row has 6 cells; expected 7");
    changed(
        "row too long",
        "wells.csv",
        "36.106",
        "36,106",
        "wells.csv:2:37: the row has 8 cells; expected 7 (a comma inside a cell needs quotes round it)");
    changed(
        "quote never closes",
        "wells.csv",
        "시추공",
        "\"시추공",
        "wells.csv:2:4: the quote that opens here never closes");
    changed(
        "quote inside a cell",
        "wells.csv",
        "시추공",
        "시추공 5\"",
        "wells.csv:2:9: a quote stands inside a cell without quotes; expected quotes round the whole cell, and \"\" for one inside");
    changed(
        "text behind a quote",
        "wells.csv",
        "시추공",
        "\"시추공\" 1",
        "wells.csv:2:10: text follows a closing quote; expected a comma or the end of the line");
    broken(
        "very long line",
        p -> p.put("wells.csv", p.text("wells.csv") + "x".repeat(2_000_000)),
        "wells.csv:3:1: the row is longer than 1048576 bytes; expected a line end");
  }

  private static void headers() {
    changed(
        "missing column",
        "districts.csv",
        "areaKm2",
        "people2",
        "districts.csv:1:1: column 'areaKm2' is missing; expected 0.0001 to 1000000 km²",
        "districts.csv:1:37: column 'people2' is unknown; expected some of code,nameLocal,nameEn,latDeg,lonDeg,areaKm2,people,households,vs30Mps,liquefaction,waterTableM,provenance,source");
    changed(
        "duplicate column",
        "wells.csv",
        "lonDeg",
        "latDeg",
        "wells.csv:1:1: column 'lonDeg' is missing; expected -180 to 180 degrees",
        "wells.csv:1:21: column 'latDeg' is there twice; expected once");
    changed(
        "misspelt column",
        "buildings.csv",
        "storeys",
        "storeis",
        "buildings.csv:1:37: column 'storeis' is unknown; did you mean 'storeys'?");
    changed(
        "column nobody knows",
        "wells.csv",
        "source",
        "source,colour",
        "wells.csv:1:53: column 'colour' is unknown; expected some of id,nameLocal,nameEn,latDeg,lonDeg,depthM,provenance,source",
        "wells.csv:2:37: the row has 7 cells; expected 8");
    broken(
        "no header",
        p -> p.put("wells.csv", "W1,a,36.1,129.1,100,official,test\n"),
        "wells.csv:1:1: the first row names no column of this file; expected a header: id,nameLocal,nameEn,latDeg,lonDeg,depthM,provenance,source");
  }

  private static void numbers() {
    changed(
        "no number",
        "districts.csv",
        ",100,40,",
        ",many,40,",
        "districts.csv:2:28: people 'many' is no number; expected digits and a decimal point, or an empty cell where not known");
    changed(
        "decimal comma",
        "wells.csv",
        "36.106",
        "\"36,1\"",
        "wells.csv:2:9: latDeg '36,1' has a decimal comma; expected a decimal point");
    changed(
        "comma of some kind",
        "wells.csv",
        "4362",
        "\"4,362\"",
        "wells.csv:2:24: depthM '4,362' has a decimal comma or a thousands separator; expected digits and a decimal point");
    changed(
        "thousands separators",
        "districts.csv",
        ",100,40,",
        ",\"1,000,000\",40,",
        "districts.csv:2:29: people '1,000,000' has thousands separators; expected digits without them");
    changed(
        "unit in a cell",
        "wells.csv",
        "4362",
        "4362 m",
        "wells.csv:2:23: depthM '4362 m' has more than a number; expected the number alone, the unit stands in the header");
    changed(
        "full-width digits",
        "wells.csv",
        "4362",
        "４３６２",
        "wells.csv:2:23: depthM '４３６２' has digits other than 0 to 9; expected plain digits");
    changed(
        "not finite",
        "wells.csv",
        "4362",
        "NaN",
        "wells.csv:2:23: depthM 'NaN' is no number; expected digits and a decimal point, or an empty cell where not known");
    changed(
        "infinite",
        "wells.csv",
        "4362",
        "1e999",
        "wells.csv:2:23: depthM '1e999' is too large to be a number here; expected digits and a decimal point");
    changed(
        "km/s",
        "districts.csv",
        "450",
        "0.45",
        "districts.csv:2:35: vs30Mps is 0.45 m/s; expected 50 to 5000 m/s (is the column in km/s?)");
    changed(
        "pipe in metres",
        "pipes.csv",
        ",300,",
        ",0.3,",
        "pipes.csv:2:23: diameterMm is 0.3 mm; expected 10 to 5000 mm (is the column in m?)");
    changed(
        "volts",
        "grid.csv",
        ",L1,154,",
        ",L1,154000,",
        "grid.csv:4:35: voltageKv is 154000 kV; expected 0.1 to 1200 kV (is the column in V?)");
    changed(
        "district in m²",
        "districts.csv",
        ",10,100",
        ",10000,100",
        "districts.csv:2:25: areaKm2 is 10000 km²; expected less than the 2493 km² within the bounds (is the column in m² or ha?)");
    changed(
        "half a storey",
        "buildings.csv",
        ",4,1995",
        ",4.5,1995",
        "buildings.csv:2:27: storeys is 4.5 storeys; expected a whole number from 0 to 200 storeys");
    changed(
        "year of two digits",
        "buildings.csv",
        ",1995,",
        ",95,",
        "buildings.csv:2:29: year is 95; expected a whole number from 500 to 2200");
    changed(
        "empty where it must be",
        "shelters.csv",
        ",300,",
        ",,",
        "shelters.csv:2:21: capacityPeople is empty; expected 0 to 1000000 people");
    changed(
        "more households than people",
        "districts.csv",
        ",100,40,",
        ",100,400,",
        "districts.csv:2:32: households is 400 and people 100; expected no more than people");
  }

  private static void places() {
    changed(
        "swapped",
        "facilities.csv",
        "36.11,129.11",
        "129.11,36.11",
        "facilities.csv:2:18: latDeg is 129.11 and lonDeg 36.11: latitude and longitude look swapped; expected a place inside the bounds 36.0 to 36.5° N, 129.0 to 129.5° E");
    changed(
        "outside",
        "facilities.csv",
        "36.11,129.11",
        "37.5,127.0",
        "facilities.csv:2:18: latDeg is 37.5 and lonDeg 127.0: outside the city; expected a place inside the bounds 36.0 to 36.5° N, 129.0 to 129.5° E");
    changed(
        "microdegrees",
        "facilities.csv",
        "36.11,",
        "36110000,",
        "facilities.csv:2:18: latDeg is 36110000 degrees; expected -90 to 90 degrees (is the column in microdegrees?)");
    changed(
        "station far away",
        "stations.csv",
        "36.9,",
        "39.9,",
        "stations.csv:2:12: latDeg is 39.9 and lonDeg 129.3: outside the city; expected a place inside the bounds 35.0 to 37.5° N, 128.0 to 130.5° E");
    changed(
        "line without an end",
        "grid.csv",
        "36.2,129.2,G1",
        ",,G1",
        "grid.csv:3:8: kind is 'line' and its other end is empty; expected endLatDeg and endLonDeg");
    changed(
        "half an end",
        "grid.csv",
        "36.2,129.2,G1",
        "36.2,,G1",
        "grid.csv:3:29: endLonDeg is empty; expected both latitude and longitude, or none");
  }

  private static void references() {
    changed(
        "duplicate id",
        "buildings.csv",
        "B2,",
        "B1,",
        "buildings.csv:3:1: id 'B1' is there twice, first on line 2; expected once");
    changed(
        "unknown district",
        "buildings.csv",
        ",D2,",
        ",D3,",
        "buildings.csv:3:15: district 'D3' is no district; expected a code of districts.csv");
    changed(
        "unknown structure",
        "buildings.csv",
        "masonry",
        "mansory",
        "buildings.csv:3:18: structure is 'mansory'; expected one of rc-frame, rc-wall, rc-infill, precast, src, steel-frame, light-steel, masonry, reinforced-masonry, wood, hanok, container, unknown; did you mean 'masonry'?");
    changed(
        "unknown provenance",
        "buildings.csv",
        "surveyed",
        "certain",
        "buildings.csv:2:57: provenance is 'certain'; expected one of surveyed, official, estimated, synthetic");
    changed(
        "no source",
        "wells.csv",
        ",official,test",
        ",official,",
        "wells.csv:2:37: source is empty; expected a text");
    changed(
        "flag of another language",
        "shelters.csv",
        "true",
        "yes",
        "shelters.csv:2:25: indoor is 'yes'; expected true or false");
    changed(
        "feeder that is not there",
        "grid.csv",
        ",L1,154,",
        ",L9,154,",
        "grid.csv:4:32: from 'L9' is no element of the grid; expected an id of this file");
    changed(
        "feed in a circle",
        "grid.csv",
        "129.1,,,,154",
        "129.1,,,X1,154",
        "grid.csv:2:32: the feed goes in a circle: G1 <- X1 <- L1 <- G1; expected an end at a source");
  }
}
