package haetae.app.cli;

import haetae.world.InvalidValue;
import haetae.world.city.CityInfo;
import haetae.world.city.LocalName;
import haetae.world.place.Bounds;
import haetae.world.provenance.Known;
import haetae.world.provenance.Provenance;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What an imported file does not say of a city. */
final class NewCityOptions {
  @Option(names = "--name", paramLabel = "NAME", description = "name of the city (default: its id)")
  @Nullable String name;

  @Option(names = "--zone", paramLabel = "ZONE", description = "time zone, such as Asia/Seoul")
  @Nullable String zone;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      defaultValue = "USD",
      description = "ISO 4217 (default ${DEFAULT-VALUE})")
  String currency = "USD";

  @Option(
      names = "--scale",
      paramLabel = "kma|mmi",
      defaultValue = "mmi",
      description = "intensity scale shown first (default ${DEFAULT-VALUE})")
  String scale = "mmi";

  /** Id of the pack in a folder: its name. */
  static String id(Path folder) {
    return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
  }

  LocalName name(Path folder) {
    return LocalName.of(name == null ? id(folder) : name);
  }

  Optional<ZoneId> zone() {
    try {
      return Optional.ofNullable(zone).map(ZoneId::of);
    } catch (DateTimeException e) {
      throw new InvalidValue("--zone is '" + zone + "'; expected such as Asia/Seoul", e);
    }
  }

  /** The first page of a pack made of a file. */
  CityInfo info(Path folder, Bounds bounds, Path file) {
    ZoneId known =
        zone()
            .orElseThrow(() ->
                new InvalidValue("--zone is missing; expected one for a new pack, as Asia/Seoul"));
    return new CityInfo(
        id(folder),
        name(folder),
        known,
        bounds,
        currency,
        scale,
        Map.of(),
        Map.of(),
        new Known(Provenance.ESTIMATED, "imported from " + file.getFileName()));
  }
}
