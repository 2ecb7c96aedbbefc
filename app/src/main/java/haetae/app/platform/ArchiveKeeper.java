package haetae.app.platform;

import haetae.store.archive.WaveformArchive;
import haetae.world.data.Packet;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The archive on disk as the platform sees it. */
record ArchiveKeeper(WaveformArchive archive) implements WaveformKeeper {
  @Override
  public CompletableFuture<Void> write(Packet packet) {
    return archive.write(packet);
  }

  @Override
  public List<Packet> since(Instant from) {
    return archive.since(from);
  }

  @Override
  public void close() {
    archive.close();
  }
}
