package haetae.app.platform;

import haetae.store.archive.WaveformArchive;
import haetae.world.data.Packet;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The archive on disk as the platform sees it. */
record ArchiveKeeper(WaveformArchive archive) implements WaveformKeeper {
  @Override
  public CompletableFuture<Void> write(Packet packet) {
    return archive.write(packet);
  }

  @Override
  public void since(Instant from, Consumer<? super Packet> out) {
    archive.since(from, out);
  }

  @Override
  public void close() {
    archive.close();
  }
}
