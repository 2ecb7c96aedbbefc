package haetae.app.cli;

import haetae.app.logging.LogForm;
import haetae.app.logging.Logs;
import haetae.app.platform.DataFolder;
import haetae.app.platform.LivePlatform;
import haetae.app.platform.PlatformFile;
import haetae.app.platform.PlatformSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./haetae run}: the living platform. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "살아 있는 플랫폼을 켭니다. 끄려면 Ctrl-C 또는 SIGTERM.",
      "Runs the living platform until Ctrl-C or SIGTERM."
    })
final class RunCommand implements Callable<Integer> {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "haetae.toml; ./haetae config show prints one to begin from")
  @Nullable Path config;

  @Option(
      names = "--city",
      paramLabel = "DIR|NAME",
      description = "instead of the city of the file")
  @Nullable String city;

  @Option(names = "--data", paramLabel = "DIR", description = "instead of the folder of the file")
  @Nullable Path data;

  /** Since the Java machine began, s. */
  private static double sinceStartS() {
    return ManagementFactory.getRuntimeMXBean().getUptime() * 1e-3;
  }

  @Option(
      names = "--until-ready",
      description = "stop as soon as everything is up: tries a set-up, and trains the start cache")
  boolean untilReady;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PlatformSettings settings = PlatformFile.read(Optional.ofNullable(config));
    String otherCity = city;
    Path otherData = data;
    settings = otherCity == null ? settings : settings.withCity(otherCity);
    settings = otherData == null ? settings : settings.withData(otherData.toString());
    Logs.start(LogForm.of(settings.log()));
    LivePlatform platform = LivePlatform.start(settings, DataFolder.Purpose.LIVE);
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("haetae-stop")
                .unstarted(() -> {
                  end.countDown();
                  try {
                    ended.await();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                }));
    platform
        .firstPassword()
        .ifPresent(password ->
            System.err.printf(
                "관리자 admin 의 첫 비밀번호, 다시 보이지 않습니다. First password of admin, shown once: %s%n",
                password));
    System.err.printf(
        Locale.ROOT,
        "해태가 깨어 있습니다. Haetae is awake: %s, http port %d, data in %s, ready after %.2f s%n",
        settings.city(),
        platform.port(),
        settings.data(),
        sinceStartS());
    if (!untilReady) {
      end.await();
    }
    System.err.println("멈추는 중 … stopping …");
    platform.close();
    ended.countDown();
    return 0;
  }
}
