package haetae.response.alert;

import haetae.response.alert.WarningMemory.Told;
import haetae.world.flow.Step;
import haetae.world.quake.QuakeVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Versions of a quake → messages. The first comes with the first version that puts a district at
 * {@link AlertLevel#WATCH}; another only when something worth saying has changed; a quake that was
 * none is taken back to everybody who was told. Levels are decided by {@link WarningRule}.
 */
public final class WarningStep implements Step<WarningMemory, WarningNews, Alert> {
  private static final Comparator<DistrictWarning> MOST_URGENT =
      Comparator.comparing(DistrictWarning::level)
          .reversed()
          .thenComparingDouble(w -> w.forecast().distanceKm())
          .thenComparing(w -> w.forecast().district().code());

  private final WarningSettings settings;
  private final WarningRule rule;
  private final transient DistrictForecaster forecaster;

  public WarningStep(WarningSettings settings, DistrictForecaster forecaster) {
    this.settings = settings;
    this.forecaster = forecaster;
    rule = new WarningRule(settings);
  }

  @Override
  public WarningMemory start() {
    return new WarningMemory();
  }

  @Override
  public void on(WarningMemory memory, WarningNews news, Consumer<? super Alert> out) {
    switch (news) {
      case WarningNews.Quake(QuakeVersion version) -> revise(memory, version).ifPresent(out);
      case WarningNews.Gone gone -> takeBack(memory, gone).ifPresent(out);
    }
  }

  private Optional<Alert> revise(WarningMemory memory, QuakeVersion version) {
    Told told = memory.quakes.computeIfAbsent(version.id(), id -> new Told(version));
    forgetOldest(memory, version.id());
    told.version = version;
    List<DistrictWarning> now = levels(told, version);
    Optional<String> reason = reason(told, version, now);
    return reason.map(why -> say(told, version, why, now));
  }

  /** Districts with something to be said, most urgent first. */
  private List<DistrictWarning> levels(Told told, QuakeVersion version) {
    boolean young = seconds(told.firstVersion, version.at()) < settings.youngS();
    Map<String, AlertLevel> before =
        told.last.stream()
            .collect(Collectors.toMap(w -> w.forecast().district().code(), DistrictWarning::level));
    boolean forPeople = rule.forPeople(version);
    List<DistrictWarning> now = new ArrayList<>();
    for (DistrictForecast forecast : forecaster.forecast(version)) {
      AlertLevel level = rule.level(forecast, forPeople);
      if (young && forecast.distanceKm() > settings.youngKm()) {
        level = AlertLevel.NONE;
      }
      AlertLevel held = before.getOrDefault(forecast.district().code(), AlertLevel.NONE);
      if (holds(told, version.at()) && held.compareTo(level) > 0) {
        level = held;
      }
      if (level != AlertLevel.NONE) {
        double leftS = seconds(version.at(), forecast.sArrival()) - settings.deliveryS();
        now.add(new DistrictWarning(forecast, level, leftS));
      }
    }
    now.sort(MOST_URGENT);
    return now;
  }

  /** Whether it is too early to lower a level. */
  private boolean holds(Told told, Instant now) {
    return !told.sent.isEmpty() && seconds(told.sent.getFirst(), now) < settings.holdS();
  }

  /** Why something is to be said; empty if nothing has changed that matters. */
  private Optional<String> reason(Told told, QuakeVersion version, List<DistrictWarning> now) {
    if (told.sent.isEmpty()) {
      return now.isEmpty() ? Optional.empty() : Optional.of("first");
    }
    double magnitude = version.magnitude().map(m -> m.value()).orElse(Double.NaN);
    if (Math.abs(magnitude - told.magnitude) >= settings.tellMagnitude()) {
      return Optional.of("magnitude changed");
    }
    Map<String, DistrictWarning> before =
        told.last.stream()
            .collect(Collectors.toMap(w -> w.forecast().district().code(), Function.identity()));
    for (DistrictWarning warning : now) {
      DistrictWarning last = before.remove(warning.forecast().district().code());
      if (last == null || last.level() != warning.level()) {
        return Optional.of("level changed");
      }
      if (Math.abs(kma(warning) - kma(last)) >= settings.tellKma() && warning.level().isPublic()) {
        return Optional.of("intensity changed");
      }
    }
    return before.isEmpty() ? Optional.empty() : Optional.of("level changed");
  }

  private static double kma(DistrictWarning warning) {
    return warning.forecast().intensity().median().value();
  }

  private static Alert say(
      Told told, QuakeVersion version, String reason, List<DistrictWarning> now) {
    Alert.Kind kind = told.sent.isEmpty() ? Alert.Kind.ALERT : Alert.Kind.UPDATE;
    List<Instant> earlier = List.copyOf(told.sent);
    told.sent.add(version.at());
    told.magnitude = version.magnitude().map(m -> m.value()).orElse(Double.NaN);
    told.last = now;
    now.forEach(w -> told.ever.put(w.forecast().district().code(), w));
    return new Alert(kind, told.sent.size(), version.at(), reason, earlier, version, now);
  }

  private static Optional<Alert> takeBack(WarningMemory memory, WarningNews.Gone gone) {
    Told told = memory.quakes.remove(gone.id());
    if (told == null || told.sent.isEmpty()) {
      return Optional.empty();
    }
    List<DistrictWarning> all = told.ever.values().stream().sorted(MOST_URGENT).toList();
    return Optional.of(
        new Alert(
            Alert.Kind.CANCEL,
            told.sent.size() + 1,
            gone.at(),
            gone.reason(),
            told.sent,
            told.version,
            all));
  }

  private static void forgetOldest(WarningMemory memory, String kept) {
    if (memory.quakes.size() > WarningMemory.MOST_QUAKES) {
      memory.quakes.entrySet().stream()
          .filter(e -> !e.getKey().equals(kept))
          .min(Map.Entry.comparingByValue(Comparator.comparing(t -> t.version.at())))
          .map(Map.Entry::getKey)
          .ifPresent(memory.quakes::remove);
    }
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toNanos() * 1e-9;
  }
}
