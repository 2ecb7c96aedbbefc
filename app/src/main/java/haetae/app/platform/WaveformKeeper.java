package haetae.app.platform;

import haetae.world.data.Packet;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The archive as the platform sees it. */
public interface WaveformKeeper extends AutoCloseable {
  /** Keeps samples; returns at once. Done when they will survive the death of this process. */
  CompletableFuture<Void> write(Packet packet);

  /** Tells what was kept of the time since, in the order of the packets' ends but for late ones. */
  void since(Instant from, Consumer<? super Packet> out);

  @Override
  void close();
}
