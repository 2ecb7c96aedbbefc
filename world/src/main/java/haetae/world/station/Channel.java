package haetae.world.station;

import haetae.world.Check;
import haetae.world.place.GeoPoint;
import java.time.Instant;
import java.util.Optional;

/**
 * One channel during one epoch.
 *
 * @param elevationM elevation of the station, m above sea level
 * @param depthM depth of the sensor below that, m
 * @param azimuthDeg direction of positive ground motion, degrees clockwise from north
 * @param dipDeg the same, degrees down from the horizontal: -90 is up
 * @param sensitivity absent where the metadata has no response: such a channel is picked but gives
 *     no magnitude
 * @param start first instant of the epoch, {@link Instant#MIN} if open
 * @param end first instant after the epoch, {@link Instant#MAX} if open
 */
public record Channel(
    ChannelId id,
    GeoPoint place,
    double elevationM,
    double depthM,
    double azimuthDeg,
    double dipDeg,
    double sampleRateHz,
    Optional<Sensitivity> sensitivity,
    Instant start,
    Instant end) {
  public Channel {
    Check.inRange("elevationM", elevationM, -12_000, 9_000, "m");
    Check.inRange("depthM", depthM, -100, 12_000, "m");
    Check.inRange("azimuthDeg", azimuthDeg, -360, 360, "degrees");
    Check.inRange("dipDeg", dipDeg, -90, 90, "degrees");
    Check.inRange("sampleRateHz", sampleRateHz, 0, 100_000, "Hz");
  }

  /** Whether the channel points up or down. */
  public boolean vertical() {
    return id.direction() == 'Z' || Math.abs(dipDeg) > 75;
  }

  /** Whether the epoch covers the instant. */
  public boolean coversTime(Instant time) {
    return !time.isBefore(start) && time.isBefore(end);
  }
}
