package haetae.app.drill;

import haetae.app.platform.DataFolder;
import haetae.app.platform.LivePlatform;
import haetae.app.platform.PlatformSettings;
import java.util.List;

/** A platform in a process of its own, there to be killed. */
final class KilledPlatform {
  private KilledPlatform() {}

  /** Data folder, stations, port of the SeedLink server, port of the broker. */
  public static void main(String[] args) throws Exception {
    PlatformSettings usual = PlatformSettings.DEFAULT;
    PlatformSettings settings =
        new PlatformSettings(
            "pohang",
            args[0],
            List.of(args[1]),
            "",
            1,
            usual.rememberMin(),
            new PlatformSettings.Http("127.0.0.1", 0, "", ""),
            new PlatformSettings.Mqtt(true, "127.0.0.1", Integer.parseInt(args[3])),
            List.of(
                new PlatformSettings.SeedLink(
                    "127.0.0.1", Integer.parseInt(args[2]), false, List.of("*_*"))),
            usual.archive());
    LivePlatform platform = LivePlatform.start(settings, DataFolder.Purpose.EXERCISE);
    System.out.println("ready " + platform.port());
    Thread.sleep(Long.MAX_VALUE);
  }
}
