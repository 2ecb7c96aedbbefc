package haetae.impact.exposure;

import haetae.impact.loss.Debris;
import haetae.impact.loss.Displacement;
import haetae.impact.loss.OutdoorCasualties;
import haetae.world.Check;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * What a portfolio depends on beside the city.
 *
 * @param hourOfDay local time of the earthquake, 0 to 23: who is where
 * @param weekend whether it is Saturday or Sunday there
 */
public record PortfolioSettings(
    int hourOfDay,
    boolean weekend,
    OutdoorCasualties outdoor,
    Displacement displacement,
    Debris debris) {
  public PortfolioSettings {
    Check.inRange("hourOfDay", hourOfDay, 0, 23, "h");
  }

  /** The usual choices at an hour of a working day. */
  public static PortfolioSettings at(int hourOfDay) {
    return new PortfolioSettings(
        hourOfDay, false, OutdoorCasualties.DEFAULT, Displacement.DEFAULT, Debris.DEFAULT);
  }

  /** The usual choices at the time of an earthquake. */
  public static PortfolioSettings at(Instant origin, ZoneId zone) {
    ZonedDateTime local = origin.atZone(zone);
    DayOfWeek day = local.getDayOfWeek();
    return at(local.getHour()).withWeekend(day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY);
  }

  /** A copy for a weekend or a working day. */
  public PortfolioSettings withWeekend(boolean isWeekend) {
    return new PortfolioSettings(hourOfDay, isWeekend, outdoor, displacement, debris);
  }

  /** A copy with another rule for people in the street. */
  public PortfolioSettings withOutdoor(OutdoorCasualties other) {
    return new PortfolioSettings(hourOfDay, weekend, other, displacement, debris);
  }

  /** A copy with another rule for people who leave their homes. */
  public PortfolioSettings withDisplacement(Displacement other) {
    return new PortfolioSettings(hourOfDay, weekend, outdoor, other, debris);
  }
}
