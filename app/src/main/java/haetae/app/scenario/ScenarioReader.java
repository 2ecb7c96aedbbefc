package haetae.app.scenario;

import haetae.signal.simulate.Injection;
import haetae.signal.simulate.Scatter;
import haetae.signal.simulate.Scenario;
import haetae.signal.simulate.SimulatedQuake;
import haetae.signal.simulate.SimulatedStation;
import haetae.signal.simulate.SourceRegion;
import haetae.signal.simulate.TelemetrySettings;
import haetae.world.InvalidValue;
import haetae.world.data.Packet;
import haetae.world.place.GeoPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * Reads a scenario file. Every key carries its unit in its name. A file may say {@code base =
 * "NAME"}: what it does not say is as in that scenario of the same folder.
 */
public final class ScenarioReader {
  private static final TomlMapper TOML = new TomlMapper();

  private ScenarioReader() {}

  /**
   * The scenario of a file and what goes wrong in it; its id is the file's name without {@code
   * .toml}.
   *
   * @throws InvalidValue naming file, line, key, got and expected
   */
  public static Exercise read(Path file) {
    String name = String.valueOf(file.getFileName());
    ObjectNode root = tree(file);
    JsonNode base = root.path("base");
    if (base.isString()) {
      root.remove("base");
      Path other = file.resolveSibling(base.stringValue() + ".toml");
      read(other); // its own errors first
      ObjectNode whole = tree(other);
      whole.setAll(root);
      root = whole;
    }
    TomlTable table = new TomlTable(name, "", root, new TomlLines(lines(file)));
    return exercise(table, name.replaceFirst("\\.toml$", ""));
  }

  private static ObjectNode tree(Path file) {
    if (!Files.isReadable(file)) {
      throw new InvalidValue(file + " cannot be read; expected a scenario file");
    }
    try {
      return (ObjectNode) TOML.readTree(file.toFile());
    } catch (JacksonException e) {
      throw new InvalidValue(
          file.getFileName()
              + " line "
              + e.getLocation().getLineNr()
              + ": "
              + e.getOriginalMessage()
              + "; expected TOML",
          e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new InvalidValue(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Exercise exercise(TomlTable t, String id) {
    long seed = t.whole("seed");
    Instant start = start(t);
    Exercise exercise = checked(t, r -> exercise(r, id, seed, start));
    t.noMoreKeys();
    return exercise;
  }

  private static Exercise exercise(TomlTable r, String id, long seed, Instant start) {
    List<SimulatedStation> stations = stations(r, seed);
    List<Inject> injects = injects(r, new InjectTables(stations, seed));
    List<SimulatedQuake> quakes = new ArrayList<>(quakes(r));
    List<Injection> injections = new ArrayList<>(injections(r, start));
    RecordedInjects recorded = new RecordedInjects(stations, Packet.nanos(start));
    for (Inject inject : injects) {
      injections.addAll(recorded.of(inject));
      if (inject instanceof Inject.SecondQuake(SimulatedQuake quake)) {
        quakes.add(quake);
      }
    }
    Scenario scenario =
        new Scenario(
            id,
            r.text("nameKo"),
            r.text("nameEn"),
            seed,
            start,
            r.number("durationS"),
            checked(r.table("centre"), ScenarioReader::place),
            r.text("velocityModel"),
            region(r),
            scatter(r),
            quakes,
            stations,
            checked(r.table("telemetry"), ScenarioReader::telemetry),
            injections);
    return new Exercise(scenario, injects);
  }

  private static List<Inject> injects(TomlTable t, InjectTables reader) {
    List<Inject> injects = new ArrayList<>();
    for (TomlTable inject : t.tables("inject")) {
      int number = injects.size() + 1;
      injects.add(checked(inject, x -> reader.inject(x, number)));
    }
    return injects;
  }

  /** What a table holds; errors of the values are given file and key. */
  static <T> T checked(TomlTable table, Function<TomlTable, T> reader) {
    try {
      return reader.apply(table);
    } catch (InvalidValue e) {
      throw table.located(e) ? e : table.inside(e);
    }
  }

  private static Instant start(TomlTable t) {
    String text = t.text("start");
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw t.wrong("start", "is \"" + text + "\"", "a time such as \"2017-11-15T05:29:31Z\"");
    }
  }

  static GeoPoint place(TomlTable t) {
    GeoPoint place = new GeoPoint(t.number("latDeg"), t.number("lonDeg"));
    t.noMoreKeys();
    return place;
  }

  private static SourceRegion region(TomlTable t) {
    SourceRegion korea = SourceRegion.KOREA_SOUTH_EAST;
    return t.findTable("region").map(r -> checked(r, x -> region(x, korea))).orElse(korea);
  }

  private static SourceRegion region(TomlTable t, SourceRegion k) {
    SourceRegion region =
        new SourceRegion(
            t.number("stressDropBar", k.stressDropBar()),
            t.number("kappa0S", k.kappa0S()),
            t.number("kappaPerKmS", k.kappaPerKmS()),
            t.number("betaKmps", k.betaKmps()),
            t.number("alphaKmps", k.alphaKmps()),
            t.number("densityGcc", k.densityGcc()),
            t.number("radiationS", k.radiationS()),
            t.number("radiationP", k.radiationP()),
            t.number("cornerRatioP", k.cornerRatioP()),
            t.number("kappaRatioP", k.kappaRatioP()));
    t.noMoreKeys();
    return region;
  }

  private static Scatter scatter(TomlTable t) {
    return t.findTable("scatter")
        .map(table ->
            checked(
                table,
                s -> {
                  Scatter scatter =
                      new Scatter(s.number("tau"), s.number("phi"), s.number("rangeKm"));
                  s.noMoreKeys();
                  return scatter;
                }))
        .orElse(Scatter.NONE);
  }

  private static List<SimulatedQuake> quakes(TomlTable t) {
    return t.tables("quakes").stream().map(q -> checked(q, ScenarioReader::quake)).toList();
  }

  private static SimulatedQuake quake(TomlTable t) {
    SimulatedQuake quake =
        new SimulatedQuake(
            t.text("id"),
            t.number("offsetS"),
            new GeoPoint(t.number("latDeg"), t.number("lonDeg")),
            t.number("depthKm"),
            t.number("mw"),
            t.choice("kind", SimulatedQuake.Kind.class),
            t.number("strikeDeg", 30),
            t.number("dipDeg", 60));
    t.noMoreKeys();
    return quake;
  }

  private static List<SimulatedStation> stations(TomlTable t, long seed) {
    List<SimulatedStation> stations = new ArrayList<>();
    t.tables("stations").forEach(s -> stations.add(checked(s, StationTables::station)));
    t.tables("networks")
        .forEach(n -> stations.addAll(checked(n, x -> StationTables.network(x, seed))));
    return stations;
  }

  private static TelemetrySettings telemetry(TomlTable t) {
    TelemetrySettings telemetry =
        new TelemetrySettings(
            t.number("packetS"),
            t.number("latencyS"),
            t.number("jitterS"),
            t.number("lossFraction"));
    t.noMoreKeys();
    return telemetry;
  }

  private static List<Injection> injections(TomlTable t, Instant start) {
    long nanos = Packet.nanos(start);
    return t.tables("injections").stream()
        .map(i -> checked(i, x -> FaultTables.injection(x, nanos)))
        .toList();
  }
}
