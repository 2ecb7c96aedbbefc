package haetae.app.cli;

import haetae.app.product.FailureProducts;
import haetae.app.product.IntensityScale;
import haetae.app.product.MapProducts;
import haetae.app.product.ShakingFiles;
import haetae.app.product.ShakingProducts;
import haetae.app.shake.GroundFailures;
import haetae.app.shake.GroundLayers;
import haetae.app.shake.ShakeFiles;
import haetae.app.shake.ShakePlan;
import haetae.hazard.field.ConditioningSettings;
import haetae.hazard.shaking.ShakeRecipe;
import haetae.hazard.shaking.ShakeRequest;
import haetae.hazard.shaking.ShakingMap;
import haetae.world.InvalidValue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./haetae shake}: the shaking map of one quake from files, ShakeMap's as they are. */
@Command(
    name = "shake",
    mixinStandardHelpOptions = true,
    description = {
      "지진 하나의 흔들림 지도를 만듭니다.",
      "Maps the shaking of one quake from its event, fault and observations; reads ShakeMap's files."
    })
final class ShakeCommand implements Callable<Integer> {
  @Option(
      names = "--event",
      paramLabel = "FILE",
      required = true,
      description = "event.xml of ShakeMap")
  Path event = Path.of(".");

  @Option(
      names = "--moment",
      paramLabel = "FILE",
      description = "moment.xml: style of the fault, where event.xml does not say it")
  @Nullable Path moment;

  @Option(
      names = "--rupture",
      paramLabel = "FILE",
      description = "fault: rupture.json, GeoJSON or text; without it a point source")
  @Nullable Path rupture;

  @Option(
      names = "--observations",
      arity = "1..*",
      paramLabel = "FILE",
      description = "stationlist.xml or .json: instruments")
  List<Path> observations = new ArrayList<>();

  @Option(
      names = "--felt",
      arity = "1..*",
      paramLabel = "FILE",
      description = "felt reports: dyfi_dat.xml or dyfi_geo*.geojson")
  List<Path> felt = new ArrayList<>();

  @Option(
      names = "--sites",
      paramLabel = "FILE",
      description = "Vs30, m/s: ESRI or GMT ASCII grid, or CSV of lon,lat,vs30")
  @Nullable Path sites;

  @Option(
      names = "--ground",
      arity = "1..*",
      paramLabel = "NAME=FILE",
      description = {
        "grids for liquefaction and landslides: slope (degrees), precipitation (mm a year), coast,",
        "river (km), water-table (m), cti, lithology (GLiM 1-16), land-cover (GlobCover)"
      })
  Map<String, Path> ground = new LinkedHashMap<>();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "settings: TOML of a region, or model.conf of ShakeMap")
  @Nullable Path config;

  @Option(
      names = "--scale",
      paramLabel = "kma|mmi",
      defaultValue = "mmi",
      description = "intensity scale of map.png (default ${DEFAULT-VALUE})")
  String scale = "mmi";

  @Option(
      names = "--exact",
      description = "every observation at every place, however long it takes; no approximation")
  boolean exact;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "folder to write to")
  Path out = Path.of(".");

  @Option(names = "--quiet", description = "no notes on the terminal, only errors")
  boolean quiet;

  @Override
  public Integer call() throws IOException {
    IntensityScale drawn = scale();
    ShakePlan plan = ShakePlan.read(config);
    Path vs30 = Optional.ofNullable(sites).or(plan::vs30File).orElse(null);
    ShakeFiles files =
        ShakeFiles.read(event, moment, rupture, observations, felt, vs30, plan.vs30Mps());
    GroundLayers layers = GroundLayers.read(ground);
    ShakeRequest request = files.request(plan);
    note(plan.notes());
    note(files.observed().notes());
    note(List.of("mapping " + request.targets().size() + " places ..."));
    long began = System.nanoTime();
    ShakingMap map = new ShakeRecipe(plan.models(), plan.settings(), conditioning()).make(request);
    double computeMs = (System.nanoTime() - began) * 1e-6;
    noteMerged(map);
    Optional<FailureProducts> failure =
        layers.isEmpty() ? Optional.empty() : Optional.of(GroundFailures.of(map, layers));
    failure.ifPresent(f -> note(f.notes()));
    ShakingFiles.write(products(plan, map, vs30, computeMs), failure, drawn, out);
    note(List.of(String.format(Locale.ROOT, "mapped in %.0f ms → %s", computeMs, out)));
    return 0;
  }

  private ConditioningSettings conditioning() {
    return exact
        ? ConditioningSettings.DEFAULT.withMethod(ConditioningSettings.Method.EXACT)
        : ConditioningSettings.DEFAULT;
  }

  private IntensityScale scale() {
    return switch (scale.toLowerCase(Locale.ROOT)) {
      case "kma" -> IntensityScale.KMA;
      case "mmi" -> IntensityScale.MMI;
      default -> throw new InvalidValue("--scale is '" + scale + "'; expected kma or mmi");
    };
  }

  private static ShakingProducts products(
      ShakePlan plan, ShakingMap map, @Nullable Path sites, double computeMs) {
    Instant asOf = map.event().originTime().orElse(Instant.EPOCH);
    return MapProducts.of(map, asOf, "", "")
        .withMethods(plan.methods(map, sites))
        .withComputeMs(computeMs);
  }

  private void noteMerged(ShakingMap map) {
    int merged = map.layers().stream().mapToInt(l -> l.accuracy().merged()).max().orElse(0);
    if (merged > 0) {
      note(
          List.of(
              merged + " observations stand at the very place of another; merged into their mean"));
    }
  }

  private void note(List<String> lines) {
    if (!quiet) {
      lines.forEach(line -> System.err.println("haetae: " + line));
    }
  }
}
