package haetae.world.shaking;

import haetae.world.InvalidValue;
import haetae.world.station.StationId;
import haetae.world.unit.AccelerationMps2;
import haetae.world.unit.VelocityMps;
import java.time.Instant;

/**
 * Largest horizontal motion of a station within a stretch of data, the larger of two components.
 *
 * @param from begin of the stretch
 * @param to end of the stretch
 * @param sa03 spectral acceleration at 0.3 s, 5 % damping
 * @param sa10 the same at 1 s
 * @param sa30 the same at 3 s
 */
public record StationPeaks(
    StationId station,
    Instant from,
    Instant to,
    AccelerationMps2 pga,
    VelocityMps pgv,
    AccelerationMps2 sa03,
    AccelerationMps2 sa10,
    AccelerationMps2 sa30) {
  public StationPeaks {
    if (to.isBefore(from)) {
      throw new InvalidValue("peaks end at " + to + ", before they begin at " + from);
    }
  }

  /**
   * The peaks of this and another stretch as of one.
   *
   * @throws InvalidValue if they are of two stations
   */
  public StationPeaks with(StationPeaks other) {
    if (!station.equals(other.station)) {
      throw new InvalidValue("peaks of " + other.station + "; expected those of " + station);
    }
    return new StationPeaks(
        station,
        from.isBefore(other.from) ? from : other.from,
        to.isAfter(other.to) ? to : other.to,
        larger(pga, other.pga),
        pgv.mps() >= other.pgv.mps() ? pgv : other.pgv,
        larger(sa03, other.sa03),
        larger(sa10, other.sa10),
        larger(sa30, other.sa30));
  }

  private static AccelerationMps2 larger(AccelerationMps2 a, AccelerationMps2 b) {
    return a.mps2() >= b.mps2() ? a : b;
  }
}
