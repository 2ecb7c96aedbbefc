package haetae.app.platform;

import java.nio.file.Path;
import java.util.List;

/** Settings of a platform for a test: the built-in city, free ports of this machine, no broker. */
final class Loopback {
  private Loopback() {}

  static PlatformSettings settings(Path data) {
    return settings(data, List.of(), PlatformSettings.Database.EMBEDDED);
  }

  static PlatformSettings settings(
      Path data, List<PlatformSettings.SeedLink> servers, PlatformSettings.Database database) {
    PlatformSettings plain = PlatformSettings.DEFAULT;
    return new PlatformSettings(
        Path.of("..", "cities", "pohang").toString(),
        data.toString(),
        List.of(),
        "",
        1,
        5,
        new PlatformSettings.Http("127.0.0.1", 0, "", ""),
        new PlatformSettings.Mqtt(false, "127.0.0.1", 0),
        servers,
        plain.mqttbroker(),
        plain.devices(),
        plain.shake(),
        plain.archive(),
        database,
        plain.oidc(),
        "text");
  }
}
