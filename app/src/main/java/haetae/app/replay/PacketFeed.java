package haetae.app.replay;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Recorded packets in the order of data time. */
public interface PacketFeed {
  /** The next tick, or null at the end. */
  @Nullable Tick next();

  Instant start();

  Instant end();

  /** Number of samples in all. */
  long samples();

  /** Records that could not be used, by reason. */
  Map<String, Long> damaged();

}
