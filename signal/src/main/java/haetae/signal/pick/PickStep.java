package haetae.signal.pick;

import haetae.world.data.Packet;
import haetae.world.flow.Step;
import haetae.world.station.Inventory;
import java.time.Instant;
import java.util.function.Consumer;

/** Packets of one station → what the station has to say. Key: the station. */
public final class PickStep implements Step<StationWatch, Packet, StationReport> {
  private final PickSettings settings;
  private final transient Inventory inventory;

  public PickStep(PickSettings settings, Inventory inventory) {
    this.settings = settings;
    this.inventory = inventory;
  }

  @Override
  public StationWatch start() {
    return new StationWatch();
  }

  @Override
  public void on(StationWatch station, Packet packet, Consumer<? super StationReport> out) {
    station.accept(packet, inventory, settings);
  }

  @Override
  public void onTime(StationWatch station, Instant now, Consumer<? super StationReport> out) {
    station.onTime(now, out);
  }
}
