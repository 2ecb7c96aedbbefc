package haetae.app.flow;

import haetae.signal.associate.QuakeStep;
import haetae.signal.associate.Region;
import haetae.signal.pick.StationReport;
import haetae.world.flow.Step;
import java.time.Instant;
import java.util.function.Consumer;

/** The {@link QuakeStep}, which also hands the stations' peaks on to the stage after it. */
final class RegionStep implements Step<Region, StationReport, RegionNews> {
  private final QuakeStep quakes;

  RegionStep(QuakeStep quakes) {
    this.quakes = quakes;
  }

  @Override
  public Region start() {
    return quakes.start();
  }

  @Override
  public void on(Region region, StationReport report, Consumer<? super RegionNews> out) {
    if (report instanceof StationReport.Peaks peaks) {
      out.accept(new RegionNews.Peaks(peaks.peaks()));
    } else {
      quakes.on(region, report, quake -> out.accept(new RegionNews.Quake(quake)));
    }
  }

  @Override
  public void onTime(Region region, Instant now, Consumer<? super RegionNews> out) {
    quakes.onTime(region, now, quake -> out.accept(new RegionNews.Quake(quake)));
  }
}
