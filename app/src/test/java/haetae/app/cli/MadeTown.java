package haetae.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * A made-up town of two districts and sixty buildings near 36.1 N 129.37 E, and its earthquakes.
 */
final class MadeTown {
  static final int BUILDINGS = 60;

  private MadeTown() {}

  /** Writes the pack. */
  static Path pack(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("city.toml"),
        """
        id = "made-town"
        nameLocal = "지은시"
        nameEn = "Made Town"
        timeZone = "Asia/Seoul"
        coordinateSystem = "EPSG:4326"
        currency = "KRW"
        intensityScale = "kma"
        provenance = "synthetic"
        source = "test"

        [bounds]
        westDeg = 129.2
        southDeg = 36.0
        eastDeg = 129.5
        northDeg = 36.2

        [authorities]
        earthquake-warning = "기상청 KMA"
        """);
    Files.writeString(
        folder.resolve("districts.csv"),
        """
        code,nameLocal,nameEn,latDeg,lonDeg,areaKm2,people,households,vs30Mps,provenance,source
        D1,"첫째, 동",First,36.11,129.37,10,3000,1200,,official,test
        D2,둘째동,Second,36.05,129.40,12,3000,1200,,official,test
        """);
    Files.writeString(folder.resolve("buildings.csv"), buildings());
    Files.writeString(
        folder.resolve("facilities.csv"),
        """
        id,nameLocal,nameEn,kind,latDeg,lonDeg,capacity,provenance,source
        F1,첫째병원,First Hospital,hospital,36.11,129.37,300,official,test
        F2,둘째소방서,Second Station,fire-station,36.05,129.40,20,synthetic,test
        """);
    return folder;
  }

  private static String buildings() {
    String[] structures = {"masonry", "rc-frame", "wood"};
    String[] uses = {"detached-house", "multi-household", "retail"};
    Random random = new Random(5);
    StringBuilder rows =
        new StringBuilder(
            "id,latDeg,lonDeg,district,structure,storeys,year,use,people,households,value,"
                + "provenance,source\n");
    for (int i = 0; i < BUILDINGS; i++) {
      boolean first = i % 2 == 0;
      rows.append("B").append(i).append(',');
      rows.append((first ? 36.11 : 36.05) + 0.01 * random.nextDouble()).append(',');
      rows.append((first ? 129.37 : 129.40) + 0.01 * random.nextDouble()).append(',');
      rows.append(first ? "D1," : "D2,").append(structures[i % 3]).append(',');
      rows.append(i % 3 == 1 ? 5 : 1).append(",1985,").append(uses[i / 3 % 3]).append(',');
      rows.append("100,40,200000000,").append(i < 15 ? "surveyed" : "synthetic").append(",test\n");
    }
    return rows.toString();
  }

  /** An earthquake of M 5.8 under the town, at 14:29 on a Wednesday there. */
  static Path event(Path folder) throws IOException {
    return event(folder.resolve("event.xml"), 36.1, 129.37, 5.8);
  }

  static Path event(Path file, double lat, double lon, double magnitude) throws IOException {
    return Files.writeString(
        file,
        """
        <earthquake id="made-1" lat="%s" lon="%s" mag="%s" depth="7" time="2017-11-15T05:29:31Z"
          timezone="UTC" locstring="Made" netid="kg" network=""/>
        """
            .formatted(lat, lon, magnitude));
  }
}
