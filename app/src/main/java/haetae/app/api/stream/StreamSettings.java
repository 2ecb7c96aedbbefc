package haetae.app.api.stream;

import haetae.world.InvalidValue;
import java.time.Duration;

/**
 * How news is streamed.
 *
 * @param heartbeat so long without news a comment is sent: networks close what is silent
 * @param most streams at once
 * @param mostOfOne streams of one address at once
 */
public record StreamSettings(Duration heartbeat, int most, int mostOfOne) {
  /** 15 s; 2,000 streams; 100 of one address. */
  public static final StreamSettings USUAL = new StreamSettings(Duration.ofSeconds(15), 2000, 100);

  public StreamSettings {
    if (heartbeat.compareTo(Duration.ofMillis(10)) < 0 || most < 1 || mostOfOne < 1) {
      throw new InvalidValue(
          "streams are "
              + heartbeat
              + ", "
              + most
              + ", "
              + mostOfOne
              + "; expected 10 ms, 1, 1 or more");
    }
  }
}
