package haetae.world.quake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One quake as it was known at one moment. Later versions of the same {@code id} replace it.
 *
 * @param version 1, 2, 3 …
 * @param at data time: the end of the last packet this version needed
 * @param magnitude the preferred one, absent while there is none
 * @param magnitudes all types at hand
 * @param remark why there is no magnitude, or what limits it; empty if nothing
 */
public record QuakeVersion(
    String id,
    int version,
    Instant at,
    Origin origin,
    Optional<Magnitude> magnitude,
    List<Magnitude> magnitudes,
    String remark) {
  public QuakeVersion {
    magnitudes = List.copyOf(magnitudes);
  }
}
