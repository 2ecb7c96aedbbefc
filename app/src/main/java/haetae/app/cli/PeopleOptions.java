package haetae.app.cli;

import haetae.impact.exposure.PortfolioSettings;
import haetae.world.Check;
import haetae.world.InvalidValue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say when people are where, in place of the earthquake's own local time. */
final class PeopleOptions {
  /** Kind of day. */
  enum Day {
    weekday,
    weekend
  }

  @Option(
      names = "--hour",
      paramLabel = "0-23",
      description = "local hour: who is where (default: the quake's own)")
  @Nullable Integer hour;

  @Option(
      names = "--day",
      paramLabel = "weekday|weekend",
      description = "kind of day (default: the quake's own)")
  @Nullable Day day;

  @Option(
      names = "--time",
      paramLabel = "ISO",
      description = "hour and day by a time: 2017-11-15T14:29:31+09:00")
  @Nullable String time;

  /**
   * When people are where; empty if no option says so.
   *
   * @param zone of the city
   * @param origin of the earthquake
   */
  Optional<PortfolioSettings> at(ZoneId zone, Instant origin) {
    if (hour == null && day == null && time == null) {
      return Optional.empty();
    }
    PortfolioSettings own = PortfolioSettings.at(time == null ? origin : instant(time), zone);
    PortfolioSettings at =
        hour == null ? own : PortfolioSettings.at(hour).withWeekend(own.weekend());
    return Optional.of(day == null ? at : at.withWeekend(day == Day.weekend));
  }

  /** Refuses what cannot be before anything is read. */
  void check() {
    if (time != null && (hour != null || day != null)) {
      throw new InvalidValue("--time says hour and day itself; expected no --hour and --day");
    }
    if (hour != null) {
      Check.inRange("--hour", hour, 0, 23, "h");
    }
    if (time != null) {
      instant(time);
    }
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new InvalidValue(
          "--time is '" + text + "'; expected a time with its zone: 2017-11-15T14:29:31+09:00", e);
    }
  }
}
