package haetae.app.platform;

import haetae.store.catalog.Projection;
import haetae.store.catalog.QuakeCatalog;
import haetae.store.database.Database;
import haetae.store.database.DatabaseDown;
import haetae.store.database.DatabaseSettings;
import haetae.store.database.Secret;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a platform. They are reached for behind its start and follow its files; while they
 * are away, or are not wanted, whoever asks gets nothing from them and nothing waits for them.
 */
final class Tables implements AutoCloseable {
  private static final int MOST_QUAKES = 20_000;

  private final Thread opening;
  private volatile @Nullable Database database;
  private volatile @Nullable Projection projection;
  private boolean closed; // guarded by this

  private Tables(DatabaseSettings settings, DataFolder folder, LongSupplier newest) {
    opening =
        Thread.ofPlatform()
            .name("haetae-tables")
            .daemon(true)
            .unstarted(() -> open(settings, folder, newest));
  }

  /** Begins to reach for the tables; returns at once. */
  static Tables start(
      DatabaseSettings settings, DataFolder folder, LongSupplier newest, MeterRegistry meters) {
    Tables tables = new Tables(settings, folder, newest);
    meters.gauge("haetae.database.up", tables, t -> t.up() ? 1 : 0);
    meters.gauge("haetae.database.behind", tables, Tables::behind);
    tables.opening.start();
    return tables;
  }

  /**
   * How the tables that are asked for are reached.
   *
   * @throws haetae.world.InvalidValue if there is no password, or the address cannot be meant
   */
  static DatabaseSettings settings(
      PlatformSettings.Database asked, DataFolder folder, Map<String, String> environment) {
    if (asked.url().isEmpty()) {
      return DatabaseSettings.embedded(folder.database());
    }
    Secret password =
        asked.passwordFile().isEmpty()
            ? Secret.of(environment, "HAETAE_DATABASE_PASSWORD")
            : Secret.of(Path.of(asked.passwordFile()));
    return DatabaseSettings.at(asked.url(), asked.user(), password);
  }

  private synchronized void open(
      DatabaseSettings settings, DataFolder folder, LongSupplier newest) {
    if (!closed) {
      Database opened = Database.open(settings);
      database = opened;
      projection = Projection.start(opened, folder.journal(), folder.observations(), newest);
    }
  }

  private boolean up() {
    Database known = database;
    return known != null && known.up();
  }

  private double behind() {
    Projection known = projection;
    return known == null ? 0 : known.behind();
  }

  /** How the tables are, in words. */
  String state() {
    Database known = database;
    Projection following = projection;
    if (known == null || following == null) {
      return "not opened yet";
    }
    if (!known.up()) {
      return "away: " + known.trouble() + "; " + following.behind() + " entries wait on the disk";
    }
    return following.trouble().isEmpty() ? "well" : following.trouble();
  }

  /** Bodies of the newest version of each quake of a time, newest first; none while away. */
  List<String> quakes(Instant from, Instant to) {
    Database known = database;
    if (known == null || !known.up()) {
      return List.of();
    }
    try {
      return new QuakeCatalog(known).newest(from, to, MOST_QUAKES);
    } catch (DatabaseDown e) {
      return List.of();
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    Projection following = projection;
    if (following != null) {
      following.close();
    }
    Database known = database;
    if (known != null) {
      known.close();
    }
  }
}
