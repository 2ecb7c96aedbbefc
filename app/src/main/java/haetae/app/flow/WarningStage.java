package haetae.app.flow;

import haetae.response.alert.Alert;
import haetae.response.alert.WarningMemory;
import haetae.response.alert.WarningNews;
import haetae.response.alert.WarningSettings;
import haetae.response.alert.WarningStep;
import haetae.signal.associate.QuakeReport;
import haetae.world.flow.Step;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The {@link WarningStep} in its place in the flow. Where the settings of the warning change while
 * it runs, the next version of a quake is judged by the new ones; what was said stays known.
 */
final class WarningStage implements Step<WarningMemory, RegionNews, Alert> {
  private final transient Supplier<WarningSettings> inForce;
  private final transient Function<WarningSettings, WarningStep> steps;

  /**
   * @param inForce settings of this moment; of a replay always the same
   */
  WarningStage(Supplier<WarningSettings> inForce, Function<WarningSettings, WarningStep> steps) {
    this.inForce = inForce;
    this.steps = steps;
  }

  /** A step is settings and no more: made anew for each input, it costs nothing. */
  private WarningStep warnings() {
    return steps.apply(inForce.get());
  }

  @Override
  public WarningMemory start() {
    return warnings().start();
  }

  @Override
  public void on(WarningMemory memory, RegionNews news, Consumer<? super Alert> out) {
    forWarnings(news).ifPresent(n -> warnings().on(memory, n, out));
  }

  private static Optional<WarningNews> forWarnings(RegionNews news) {
    return switch (news) {
      case RegionNews.Quake(QuakeReport.Revised revised) ->
          Optional.of(new WarningNews.Quake(revised.version()));
      case RegionNews.Quake(QuakeReport.Cancelled gone) ->
          Optional.of(new WarningNews.Gone(gone.id(), gone.reason(), gone.at()));
      case RegionNews.Quake(QuakeReport.DistantRejected _), RegionNews.Peaks _ -> Optional.empty();
    };
  }
}
