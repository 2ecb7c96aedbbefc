package haetae.app.flow;

import haetae.response.alert.Alert;
import haetae.response.alert.WarningMemory;
import haetae.response.alert.WarningNews;
import haetae.response.alert.WarningStep;
import haetae.signal.associate.QuakeReport;
import haetae.world.flow.Step;
import java.util.Optional;
import java.util.function.Consumer;

/** The {@link WarningStep} in its place in the flow. */
final class WarningStage implements Step<WarningMemory, RegionNews, Alert> {
  private final WarningStep warnings;

  WarningStage(WarningStep warnings) {
    this.warnings = warnings;
  }

  @Override
  public WarningMemory start() {
    return warnings.start();
  }

  @Override
  public void on(WarningMemory memory, RegionNews news, Consumer<? super Alert> out) {
    forWarnings(news).ifPresent(n -> warnings.on(memory, n, out));
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
