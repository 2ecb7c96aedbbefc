package haetae.app.platform;

import haetae.world.data.Packet;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The archive as the platform sees it. */
public interface WaveformKeeper extends AutoCloseable {
  /** Keeps samples; returns at once. Done when they will survive the death of this process. */
  CompletableFuture<Void> write(Packet packet);

  /** What was kept of the time since, in the order of the packets' ends. */
  List<Packet> since(Instant from);

  @Override
  void close();
}
