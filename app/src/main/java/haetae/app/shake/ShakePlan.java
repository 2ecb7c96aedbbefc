package haetae.app.shake;

import haetae.app.settings.MapSettings;
import haetae.app.settings.Settings;
import haetae.app.settings.SettingsReader;
import haetae.app.shakemap.ConfiguredModels;
import haetae.app.shakemap.ModelConf;
import haetae.app.shakemap.PointsFile;
import haetae.hazard.shaking.Grid;
import haetae.hazard.shaking.LiveModels;
import haetae.hazard.shaking.LiveSettings;
import haetae.hazard.shaking.ShakeEvent;
import haetae.hazard.shaking.ShakeModels;
import haetae.hazard.shaking.ShakeSettings;
import haetae.hazard.shaking.ShakingMap;
import haetae.hazard.site.Sites;
import haetae.world.shaking.IntensityMeasure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a map is to be made: our defaults, settings of a region (TOML), or a model.conf of ShakeMap.
 *
 * @param extent of the grid, if stated
 * @param points places to map in place of a grid
 * @param stepDeg between points of the grid
 * @param halfWidthKm of the grid about the epicentre where no extent is stated
 * @param vs30Mps where nothing better is known
 * @param vs30File grid of Vs30 that the configuration names, if it is there
 * @param notes what of the configuration is not followed
 */
public record ShakePlan(
    ShakeModels models,
    ShakeSettings settings,
    Optional<ModelConf.Extent> extent,
    Optional<Sites> points,
    double stepDeg,
    double halfWidthKm,
    double vs30Mps,
    Optional<Path> vs30File,
    List<String> notes) {
  /** ShakeMap's usual grid: half a minute of arc. */
  private static final double SHAKEMAP_STEP_DEG = 1 / 120.0;

  public ShakePlan {
    notes = List.copyOf(notes);
  }

  /**
   * Reads a plan.
   *
   * @param config a file that ends in {@code .toml}, or a model.conf; none: our defaults
   * @throws haetae.world.InvalidValue naming file, line, key, got and expected
   */
  public static ShakePlan read(@Nullable Path config) {
    if (config == null) {
      return of(Settings.DEFAULT, Path.of("defaults"));
    }
    return String.valueOf(config.getFileName()).endsWith(".toml")
        ? of(SettingsReader.read(config), config)
        : of(ModelConf.read(config), config);
  }

  private static ShakePlan of(Settings settings, Path config) {
    LiveSettings shaking = settings.shaking();
    MapSettings map = settings.map();
    Optional<Sites> points =
        Optional.of(map.points())
            .filter(file -> !file.isEmpty())
            .map(file -> PointsFile.read(beside(config, file), shaking.vs30Mps()));
    return new ShakePlan(
        new LiveModels(shaking.motionModel()).with(0, 0),
        settings(map),
        extent(map.extentDeg()),
        points,
        shaking.finalStepDeg(),
        shaking.halfWidthKm(),
        shaking.vs30Mps(),
        Optional.empty(),
        List.of());
  }

  private static Optional<ModelConf.Extent> extent(List<Double> sides) {
    return sides.isEmpty()
        ? Optional.empty()
        : Optional.of(new ModelConf.Extent(sides.get(0), sides.get(1), sides.get(2), sides.get(3)));
  }

  private static ShakeSettings settings(MapSettings map) {
    ShakeSettings usual =
        ShakeSettings.of(map.measures().stream().map(IntensityMeasure::parse).toList());
    return new ShakeSettings(
        usual.measures(),
        map.bias(),
        usual.biasRangeKm(),
        usual.biasMostMagnitude(),
        map.outlierDeviations(),
        usual.outlierMostMagnitude(),
        usual.neverOutliers(),
        usual.leastMmiToConvert(),
        usual.mmiSigma(),
        usual.addCellSigma(),
        usual.planeAboutSites(),
        usual.strikeSlipIfUnknown(),
        usual.checkUnits());
  }

  private static ShakePlan of(ModelConf conf, Path config) {
    Optional<Sites> points =
        conf.pointsFile().map(file -> PointsFile.read(beside(config, file), conf.vs30Default()));
    return new ShakePlan(
        ConfiguredModels.of(conf),
        conf.settings(),
        conf.extent(),
        points,
        SHAKEMAP_STEP_DEG,
        LiveSettings.DEFAULT.halfWidthKm(),
        conf.vs30Default(),
        vs30File(conf, config),
        notes(conf, config));
  }

  private static List<String> notes(ModelConf conf, Path config) {
    Stream<String> unknown = conf.unknown().stream().map(key -> config + ": not followed: " + key);
    Stream<String> ground =
        conf.vs30File().stream()
            .filter(file -> vs30File(conf, config).isEmpty())
            .map(file -> config + ": vs30file " + file + " is not there (--sites names a grid)");
    return Stream.concat(unknown, ground).toList();
  }

  private static Optional<Path> vs30File(ModelConf conf, Path config) {
    return conf.vs30File().map(file -> beside(config, file)).filter(Files::isRegularFile);
  }

  /** How a map was made, in words: the fault, the ground, the choices. */
  public Map<String, String> methods(ShakingMap map, @Nullable Path sites) {
    ShakeSettings s = map.method().settings();
    String range = s.bias() ? Math.round(s.biasRangeKm()) + " km" : "none";
    String outliers = s.outlierDeviations() > 0 ? s.outlierDeviations() + " sigma" : "kept";
    String ground = sites == null ? "" : sites.getFileName() + ", else ";
    return Map.of(
        "rupture", map.rupture().finite() ? "finite fault" : "point source",
        "settings", "bias " + range + ", outliers " + outliers,
        "vs30", "Vs30 " + ground + Math.round(vs30Mps) + " m/s");
  }

  /** The file as written, or one of its name beside the configuration or a folder above it. */
  private static Path beside(Path config, String written) {
    Path as = config.resolveSibling(written);
    Path name = Path.of(written).getFileName();
    Path near = config.resolveSibling(name);
    Path above = config.resolveSibling("..").resolve(name);
    return List.of(as, near, above).stream().filter(Files::isRegularFile).findFirst().orElse(as);
  }

  /** The grid of a quake; none where points are mapped. */
  Optional<Grid> grid(ShakeEvent event) {
    if (points.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        extent
            .map(e -> Grid.of(e.west(), e.south(), e.east(), e.north(), stepDeg))
            .orElseGet(() -> Grid.around(event.hypocentre().epicentre(), halfWidthKm, stepDeg)));
  }
}
