package haetae.app.cli;

import haetae.store.city.NewPack;
import haetae.world.InvalidValue;
import haetae.world.city.CityInfo;
import haetae.world.city.LocalName;
import haetae.world.place.Bounds;
import haetae.world.provenance.Known;
import haetae.world.provenance.Provenance;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./haetae city new}: a small pack that passes the check, to be filled. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = {
      "새 도시 꾸러미의 뼈대를 만듭니다. 폴더는 없거나 비어 있어야 합니다.",
      "Makes the first files of a new pack; the folder must be new or empty."
    })
final class CityNewCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "folder to make; its name becomes the id")
  Path folder = Path.of(".");

  @Option(names = "--name-ko", paramLabel = "NAME", required = true, description = "Korean name")
  String nameKo = "";

  @Option(names = "--name-en", paramLabel = "NAME", required = true, description = "English name")
  String nameEn = "";

  @Option(
      names = "--bounds",
      paramLabel = "W,S,E,N",
      split = ",",
      required = true,
      description = "west, south, east, north of the city, degrees: 129.0,35.8,129.6,36.4")
  List<Double> bounds = List.of();

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "Asia/Seoul",
      description = "time zone (default ${DEFAULT-VALUE})")
  String zone = "Asia/Seoul";

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      defaultValue = "KRW",
      description = "ISO 4217 code of all values (default ${DEFAULT-VALUE})")
  String currency = "KRW";

  @Option(names = "--quiet", description = "nothing on the terminal, only errors")
  boolean quiet;

  @Override
  public Integer call() throws IOException {
    NewPack.write(info(), folder);
    if (!quiet) {
      System.err.println("새 꾸러미 new pack: " + folder + " (./haetae city check " + folder + ")");
    }
    return 0;
  }

  private CityInfo info() {
    return new CityInfo(
        id(),
        new LocalName(nameKo, nameEn),
        zone(),
        box(),
        currency(),
        "kma",
        Map.of("earthquake-warning", "기상청 KMA"),
        Map.of(),
        new Known(Provenance.SYNTHETIC, "example to be replaced"));
  }

  private String id() {
    String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new InvalidValue(
          "folder is called '" + name + "'; expected lower case letters, digits and hyphens");
    }
    return name;
  }

  private ZoneId zone() {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new InvalidValue("--zone is '" + zone + "'; expected a zone such as Asia/Seoul", e);
    }
  }

  private String currency() {
    if (!currency.matches("[A-Z]{3}")) {
      throw new InvalidValue("--currency is '" + currency + "'; expected a code such as KRW");
    }
    return currency;
  }

  private Bounds box() {
    if (bounds.size() != 4) {
      throw new InvalidValue(
          "--bounds has " + bounds.size() + " numbers; expected west,south,east,north");
    }
    return new Bounds(bounds.get(0), bounds.get(1), bounds.get(2), bounds.get(3));
  }
}
