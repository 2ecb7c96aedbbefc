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
}
