package haetae.app.platform;

import haetae.app.impact.CityFolder;
import haetae.app.settings.SettingsReader;
import haetae.app.settings.StationFiles;
import haetae.store.city.PackFaults;
import haetae.world.InvalidValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether what a file of settings names is there and sound. */
public final class SettingsCheck {
  private final List<String> faults = new ArrayList<>();

  private SettingsCheck() {}

  /** All that is wrong, a line each; nothing if nothing is. */
  public static List<String> of(PlatformSettings settings) {
    SettingsCheck check = new SettingsCheck();
    check.with("city", () -> CityFolder.read(settings.city()));
    if (!settings.stations().isEmpty()) {
      check.with(
          "stations", () -> StationFiles.read(settings.stations().stream().map(Path::of).toList()));
    }
    if (!settings.region().isEmpty()) {
      check.with("region", () -> SettingsReader.read(Path.of(settings.region())));
    }
    check.file("http.certificate", settings.http().certificate());
    check.file("http.key", settings.http().key());
    check.file("mqtt.certificate", settings.mqtt().certificate());
    check.file("mqtt.key", settings.mqtt().key());
    for (PlatformSettings.MqttServer server : settings.mqttbroker()) {
      check.with("mqttbroker", () -> Doors.reader(server));
    }
    return List.copyOf(check.faults);
  }

  private void with(String key, Runnable reading) {
    try {
      reading.run();
    } catch (InvalidValue | PackFaults e) {
      faults.add(key + ": " + e.getMessage());
    }
  }

  private void file(String key, String name) {
    if (!name.isEmpty() && !Files.isReadable(Path.of(name))) {
      faults.add(key + ": " + name + " cannot be read; expected a PEM file");
    }
  }
}
