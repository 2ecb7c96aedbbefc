package haetae.app.doctor;

import haetae.app.impact.CityFolder;
import haetae.app.platform.PlatformSettings;
import haetae.app.settings.SettingsReader;
import haetae.app.settings.StationFiles;
import haetae.store.city.PackFaults;
import haetae.world.InvalidValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** City pack, station metadata and the region's settings. */
final class PackCheck {
  private final PlatformSettings settings;

  PackCheck(PlatformSettings settings) {
    this.settings = settings;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        read(
            "city",
            () -> CityFolder.read(settings.city()).districts().size() + " districts",
            new Words(
                "./haetae city check " + settings.city() + " 로 하나씩 고치십시오",
                "correct it by ./haetae city check " + settings.city())));
    findings.add(stations());
    if (!settings.region().isEmpty()) {
      findings.add(
          read(
              "region",
              () -> {
                SettingsReader.read(Path.of(settings.region()));
                return settings.region();
              },
              new Words("파일을 고치십시오", "correct the file")));
    }
    return findings;
  }

  private Finding stations() {
    if (settings.stations().isEmpty()) {
      return Finding.warn(
          "stations",
          new Words("관측소 정보가 없습니다", "there is no station metadata"),
          new Words(
              "StationXML 파일을 stations 에 적으십시오; 없으면 등록한 장치만 쓰입니다",
              "name StationXML files in stations; without, only registered devices are of use"));
    }
    return read(
        "stations",
        () ->
            StationFiles.read(settings.stations().stream().map(Path::of).toList())
                    .listChannels()
                    .size()
                + " channels",
        new Words("StationXML 파일을 고치십시오", "correct the StationXML"));
  }

  private static Finding read(String key, Supplier<String> reading, Words toDo) {
    try {
      String found = reading.get();
      return Finding.ok(key, found, found);
    } catch (InvalidValue | PackFaults e) {
      String why = String.valueOf(e.getMessage());
      return Finding.bad(key, new Words(why, why), toDo);
    }
  }
}
