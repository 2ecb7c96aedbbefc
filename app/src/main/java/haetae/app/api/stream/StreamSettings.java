package haetae.app.api.stream;

import haetae.world.InvalidValue;
import java.time.Duration;

/**
 * How news is streamed.
 *
 * @param heartbeat so long without news a comment is sent: networks close what is silent
 * @param most streams at once
 * @param mostOfOne streams of one address at once
 * @param together news that come within so long go out together, alerts and quakes excepted: a
 *     thousand readers woken for each of a hundred picks a second would take the processor from
 *     picking
 */
public record StreamSettings(Duration heartbeat, int most, int mostOfOne, Duration together) {
  private static final Duration TOGETHER = Duration.ofMillis(200);

  /** 15 s; 2,000 streams; 100 of one address; 200 ms. */
  public static final StreamSettings USUAL = new StreamSettings(Duration.ofSeconds(15), 2000, 100);

  /** News within 200 ms go together. */
  public StreamSettings(Duration heartbeat, int most, int mostOfOne) {
    this(heartbeat, most, mostOfOne, TOGETHER);
  }

  public StreamSettings {
    if (heartbeat.compareTo(Duration.ofMillis(10)) < 0
        || most < 1
        || mostOfOne < 1
        || together.isNegative()
        || together.compareTo(Duration.ofSeconds(10)) > 0) {
      throw new InvalidValue(
          "streams are "
              + heartbeat
              + ", "
              + most
              + ", "
              + mostOfOne
              + ", "
              + together
              + "; expected 10 ms, 1, 1 or more, and 0 to 10 s");
    }
  }
}
