package haetae.app.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Whether the host's clock can be believed: its date is possible, it goes as fast as the machine's
 * counter of time, and something keeps it. An earthquake's arrival times are only as good as it.
 */
final class ClockCheck {
  /** What keepers of time leave behind while they run. */
  static final List<Path> SIGNS =
      List.of(
          Path.of("/run/systemd/timesync/synchronized"),
          Path.of("/run/chrony/chronyd.pid"),
          Path.of("/var/run/chrony/chronyd.pid"),
          Path.of("/var/run/ntpd.pid"));

  private static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final double MOST_MS = 20;

  private final List<Path> signs;

  ClockCheck(List<Path> signs) {
    this.signs = signs;
  }

  List<Finding> findings() {
    Instant wall = Instant.now();
    long nanos = System.nanoTime();
    try {
      Thread.sleep(LOOK);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    double wallMs = Duration.between(wall, Instant.now()).toNanos() * 1e-6;
    double counterMs = (System.nanoTime() - nanos) * 1e-6;
    return List.of(date(wall), pace(wallMs - counterMs), kept());
  }

  static Finding date(Instant now) {
    if (now.isAfter(EARLIEST) && now.isBefore(LATEST)) {
      return Finding.ok("clock", now + " (UTC)", now + " (UTC)");
    }
    return Finding.bad(
        "clock",
        new Words("시계가 " + now + " 을 가리킵니다", "the clock says " + now),
        new Words("시계를 맞추십시오 (timedatectl)", "set the clock (timedatectl)"));
  }

  static Finding pace(double differenceMs) {
    String ms = String.format(Locale.ROOT, "%.1f ms", differenceMs);
    if (Math.abs(differenceMs) <= MOST_MS) {
      return Finding.ok("clock pace", "고르게 갑니다", "it goes evenly");
    }
    return Finding.warn(
        "clock pace",
        new Words("0.25 초 사이에 " + ms + " 뛰었습니다", "it leapt by " + ms + " within 0.25 s"),
        new Words(
            "한 가지 NTP 프로그램만 시계를 맞추게 하십시오", "let one NTP program alone keep the clock, by slewing"));
  }

  private Finding kept() {
    for (Path sign : signs) {
      if (Files.exists(sign)) {
        return Finding.ok("clock keeper", sign + " 이 있습니다", sign + " is there");
      }
    }
    return Finding.warn(
        "clock keeper",
        new Words("시계를 맞추는 프로그램이 보이지 않습니다", "nothing seems to keep the clock"),
        new Words(
            "chrony 나 systemd-timesyncd 를 켜십시오 (컨테이너에서는 호스트에서)",
            "run chrony or systemd-timesyncd (for a container: on its host)"));
  }
}
