package haetae.app.replay;

import haetae.app.flow.CityFlow;
import haetae.app.flow.RegionNews;
import haetae.app.live.LocalRunner;
import haetae.app.settings.Settings;
import haetae.response.alert.Alert;
import haetae.world.city.City;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides on warnings in the same tick as the quakes they rest on; without a city it says nothing.
 */
final class WarningFollower implements AutoCloseable {
  private final List<Alert> alerts = new ArrayList<>();
  private final Optional<LocalRunner<RegionNews>> runner;
  private List<RegionNews> arrived = new ArrayList<>();

  WarningFollower(Settings settings, Optional<City> city) {
    runner =
        city.map(c -> new LocalRunner<>(CityFlow.warnings(settings, c), 1, output -> add(output)));
  }

  private void add(Object output) {
    if (output instanceof Alert alert) {
      alerts.add(alert);
    }
  }

  /** Takes quakes and their cancellations among the outputs of a flow. */
  void see(Object output) {
    if (output instanceof RegionNews.Quake quake) {
      arrived.add(quake);
    }
  }

  /** Decides on what has arrived by {@code now}. */
  void tick(Instant now) {
    if (!arrived.isEmpty()) {
      List<RegionNews> news = arrived;
      arrived = new ArrayList<>();
      runner.ifPresent(r -> r.tick(news, now));
    }
  }

  /** All messages, in order. */
  List<Alert> alerts() {
    return List.copyOf(alerts);
  }

  @Override
  public void close() {
    runner.ifPresent(LocalRunner::close);
  }
}
