package haetae.app.platform;

import haetae.app.api.part.ShakingGrids;
import haetae.app.product.MapProducts;
import haetae.app.product.ShakingFiles;
import haetae.app.product.ShakingProducts;
import haetae.hazard.shaking.ShakingVersion;
import haetae.world.flow.Urgency;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Newest shaking map of each quake on its grid, as files: they outlive a restart. Maps come from
 * the flow and wait for nobody: of a quake only the newest waits to be written, of {@value
 * #MOST_WAITING} quakes at most; of {@value #MOST_QUAKES} quakes files are kept.
 */
final class GridShelf implements ShakingGrids, AutoCloseable {
  static final int MOST_QUAKES = 100;
  static final int MOST_WAITING = 8;

  private static final System.Logger LOG = System.getLogger(GridShelf.class.getName());

  private final Path folder;
  private final Counter written;
  private final Counter passedOver;
  private final Map<String, ShakingVersion> waiting = new LinkedHashMap<>(); // guarded by itself
  private final Thread thread;
  private volatile boolean closed;

  GridShelf(Path folder, MeterRegistry meters) {
    this.folder = folder;
    written = meters.counter("haetae.grids.written");
    passedOver = meters.counter("haetae.grids.passed.over");
    thread = Urgency.LATER.thread("haetae-grids").start(this::run);
  }

  /** Takes the map of a quake; returns at once. */
  void take(String quake, ShakingVersion version) {
    synchronized (waiting) {
      if (waiting.remove(quake) != null) {
        passedOver.increment();
      }
      waiting.put(quake, version);
      if (waiting.size() > MOST_WAITING) {
        waiting.remove(waiting.keySet().iterator().next());
        passedOver.increment();
      }
      waiting.notifyAll();
    }
  }

  private void run() {
    try {
      while (true) {
        Optional<Map.Entry<String, ShakingVersion>> next = next();
        if (next.isEmpty()) {
          return;
        }
        write(next.get().getKey(), next.get().getValue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the next; empty at the end. */
  private Optional<Map.Entry<String, ShakingVersion>> next() throws InterruptedException {
    synchronized (waiting) {
      while (waiting.isEmpty()) {
        if (closed) {
          return Optional.empty();
        }
        waiting.wait();
      }
      Iterator<Map.Entry<String, ShakingVersion>> entries = waiting.entrySet().iterator();
      Map.Entry<String, ShakingVersion> first = Map.Entry.copyOf(entries.next());
      entries.remove();
      return Optional.of(first);
    }
  }

  private void write(String quake, ShakingVersion version) {
    try {
      ShakingProducts map = MapProducts.of(version).named(quake);
      ShakingFiles.writeGrids(map, place(quake));
      written.increment();
      forgetOldest();
    } catch (IOException | UncheckedIOException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the grid of quake {0} cannot be kept: {1}",
          quake,
          e.getMessage());
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "no grid of quake " + quake, e);
    }
  }

  /** No name leads out of the folder. */
  private Path place(String quake) {
    return folder.resolve("of-" + URLEncoder.encode(quake, StandardCharsets.UTF_8));
  }

  private void forgetOldest() throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> quakes = Files.list(folder)) {
      quakes.forEach(all::add);
    }
    if (all.size() <= MOST_QUAKES) {
      return;
    }
    all.sort(Comparator.comparing(GridShelf::writtenAt));
    for (Path quake : all.subList(0, all.size() - MOST_QUAKES)) {
      try (Stream<Path> files = Files.list(quake)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(quake);
    }
  }

  private static java.nio.file.attribute.FileTime writtenAt(Path quake) {
    try {
      return Files.getLastModifiedTime(quake);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<byte[]> find(String quake, Form form) {
    try {
      return Optional.of(Files.readAllBytes(place(quake).resolve(form.file())));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the grid of quake " + quake + " cannot be read", e);
    }
  }

  /** What waits is written first. */
  @Override
  public void close() {
    closed = true;
    synchronized (waiting) {
      waiting.notifyAll();
    }
    try {
      thread.join(5000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
