package haetae.app.cli;

import haetae.app.impact.FragilityFile;
import haetae.app.openquake.ExposureCity;
import haetae.app.openquake.FragilityReader;
import haetae.impact.fragility.FragilitySet;
import haetae.store.city.CityReader;
import haetae.store.city.CityWriter;
import haetae.store.city.PackFaults;
import haetae.store.city.PackSummary;
import haetae.store.city.geojson.GeoJsonFile;
import haetae.store.city.mapping.ColumnMap;
import haetae.store.city.mapping.CsvFile;
import haetae.store.city.mapping.ForeignFile;
import haetae.store.city.mapping.Layer;
import haetae.store.city.mapping.LayerImport;
import haetae.store.city.mapping.NewCity;
import haetae.store.city.osm.OsmImport;
import haetae.store.city.osm.OsmResult;
import haetae.store.city.osm.OsmSettings;
import haetae.world.InvalidValue;
import haetae.world.city.City;
import haetae.world.city.CityInfo;
import haetae.world.place.Bounds;
import haetae.world.provenance.Known;
import haetae.world.provenance.Provenance;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./haetae city import}: packs out of OpenStreetMap, CSV, GeoJSON and OpenQuake's NRML. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "OpenStreetMap, CSV, GeoJSON에서 도시 꾸러미를 만들거나 그 층을 채웁니다.",
      "Makes a pack of OpenStreetMap (.osm.pbf, .osm, .osm.gz), or a layer of a pack of a CSV or GeoJSON file;",
      "or a pack of OpenQuake's exposure, with the classes of its fragility model."
    })
final class CityImportCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "map (.osm.pbf, .osm, .osm.gz), table (.csv) or features (.geojson, .json)")
  @Nullable Path file;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "pack: a new folder, or for --layer a pack that is there")
  Path out = Path.of(".");

  @Option(
      names = "--layer",
      paramLabel = "LAYER",
      description = "buildings, facilities, shelters or districts: what the rows of FILE are")
  @Nullable String layer;

  @Option(
      names = "--map",
      paramLabel = "OURS=THEIRS",
      split = ",",
      description =
          "what a column of the pack is called in FILE: --map id=bld_id,latDeg=y,lonDeg=x")
  List<String> map = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "OURS=TEXT",
      description = "the same text in every row: --set provenance=official")
  List<String> set = new ArrayList<>();

  @Option(
      names = "--unit",
      paramLabel = "OURS=FACTOR",
      description = "numbers of FILE times this are in our unit; also pyeong, sqft, million, …")
  List<String> unit = new ArrayList<>();

  @Option(
      names = "--word",
      paramLabel = "OURS:TEXT=WORD",
      description = "a word of FILE and the pack's: --word structure:벽돌구조=masonry")
  List<String> word = new ArrayList<>();

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      defaultValue = "UTF-8",
      description = "of a CSV: UTF-8, CP949, … (default ${DEFAULT-VALUE})")
  String encoding = "UTF-8";

  @Option(names = "--replace", description = "the layer may be there already; it goes")
  boolean replace;

  @Mixin NewCityOptions city = new NewCityOptions();

  @Option(
      names = "--within",
      paramLabel = "W,S,E,N",
      split = ",",
      description = "of a map: what lies inside these degrees only")
  List<Double> within = List.of();

  @Option(
      names = "--people",
      paramLabel = "N",
      description = "of a map: residents of the whole; people in homes are scaled to it")
  @Nullable Double people;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "of a map: tables that replace the shipped ones (docs/formats.md)")
  @Nullable Path rules;

  @Option(
      names = "--openquake",
      paramLabel = "FILE",
      description = "exposure model of OpenQuake (NRML with its CSV files), in place of FILE")
  @Nullable Path openquake;

  @Option(
      names = "--fragility",
      paramLabel = "FILE",
      description = "fragility model of OpenQuake (NRML); alone: for a pack that is there")
  @Nullable Path fragility;

  @Option(names = "--quiet", description = "no bar and no notes, only errors")
  boolean quiet;

  @Override
  public Integer call() throws IOException {
    long began = System.nanoTime();
    try {
      importAny();
    } catch (PackFaults e) {
      e.faults().forEach(System.err::println);
      if (e.more() > 0) {
        System.err.println("and " + e.more() + " more");
      }
      return 2;
    }
    if (!quiet) {
      PackSummary.lines(CityReader.read(out)).forEach(this::note);
      note(String.format(Locale.ROOT, "%s after %.1f s", out, (System.nanoTime() - began) * 1e-9));
    }
    return 0;
  }

  private void importAny() throws IOException {
    Path given = file;
    if ((given == null) == (openquake == null && fragility == null)) {
      throw new InvalidValue("expected a FILE, or --openquake or --fragility with one");
    }
    if (given == null) {
      importOpenQuake(openquake, fragility);
    } else if (layer == null) {
      importMap(given);
    } else {
      importLayer(given, Layer.parse(layer));
    }
  }

  private void importMap(Path given) throws IOException {
    String lower = String.valueOf(given.getFileName()).toLowerCase(Locale.ROOT);
    if (lower.matches(".*\\.(csv|geojson|json|txt)")) {
      throw new InvalidValue(
          given + " is a table; expected --layer buildings, facilities, shelters or districts");
    }
    if (!Files.isRegularFile(given)) {
      throw new InvalidValue(given + " is not a file; expected .osm.pbf, .osm or .osm.gz");
    }
    long bytes = OsmImport.PASSES * Files.size(given);
    ProgressBar bar = new ProgressBar(System.err, quiet, "지도 map", "B", bytes);
    OsmResult result = OsmImport.read(given, settings(), bar::at);
    bar.done();
    result.report().notes().forEach(this::note);
    CityWriter.write(result.city(), out);
    CityReader.read(out);
  }

  private OsmSettings settings() {
    return new OsmSettings(
        NewCityOptions.id(out),
        city.name(out),
        city.zone(),
        city.currency,
        city.scale,
        within(),
        Optional.ofNullable(people),
        Optional.ofNullable(rules));
  }

  private void importLayer(Path given, Layer which) throws IOException {
    boolean json = String.valueOf(given.getFileName()).matches("(?i).*\\.(geojson|json)");
    ForeignFile source = json ? new GeoJsonFile(given) : new CsvFile(given, charset());
    ColumnMap columns = ColumnMap.parse(map, set, unit, word);
    if (json) {
      columns = columns.withDefault("latDeg", "@latDeg").withDefault("lonDeg", "@lonDeg");
      columns = which == Layer.DISTRICTS ? columns.withDefault("areaKm2", "@areaKm2") : columns;
    }
    long rows =
        Files.exists(out.resolve("city.toml"))
            ? LayerImport.into(out, source, which, columns, replace)
            : LayerImport.asNew(
                out, skeleton(given, source, which, columns), source, which, columns);
    note(rows + " rows of " + which.word());
  }

  private City skeleton(Path given, ForeignFile source, Layer which, ColumnMap columns)
      throws IOException {
    CityInfo info = city.info(out, NewCity.bounds(source, columns), given);
    return NewCity.of(info, which != Layer.DISTRICTS);
  }

  private void importOpenQuake(@Nullable Path exposure, @Nullable Path functions)
      throws IOException {
    Optional<FragilitySet> set = Optional.ofNullable(functions).map(FragilityReader::read);
    if (exposure != null) {
      CityWriter.write(ExposureCity.read(exposure, b -> city.info(out, b, exposure)), out);
    } else {
      CityReader.read(out);
    }
    if (set.isPresent()) {
      Known known = new Known(Provenance.ESTIMATED, "OpenQuake fragility " + set.get().name());
      FragilityFile.write(set.get(), known, out.resolve(FragilityFile.NAME));
      note(set.get().classes().size() + " fragility classes");
    }
  }

  private Charset charset() {
    try {
      return Charset.forName(encoding);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new InvalidValue("--encoding is '" + encoding + "'; expected UTF-8, CP949, …", e);
    }
  }

  private Optional<Bounds> within() {
    if (within.isEmpty()) {
      return Optional.empty();
    }
    if (within.size() != 4) {
      throw new InvalidValue(
          "--within has " + within.size() + " numbers; expected W,S,E,N in degrees");
    }
    return Optional.of(new Bounds(within.get(0), within.get(1), within.get(2), within.get(3)));
  }

  private void note(String line) {
    if (!quiet) {
      System.err.println("haetae: " + line);
    }
  }
}
