package haetae.signal.pick;

import haetae.world.data.Packet;
import haetae.world.flow.Step;
import haetae.world.station.Inventory;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Packets of one station → what the station has to say. Key: the station. */
public final class PickStep implements Step<StationWatch, Packet, StationReport> {
  private final PickSettings settings;
  private final transient Supplier<Inventory> inventory;

  /** A step whose channels do not change. */
  public PickStep(PickSettings settings, Inventory inventory) {
    this(settings, () -> inventory);
  }

  /**
   * @param inventory channels as they are known at a moment; the same object while nothing changes
   */
  public PickStep(PickSettings settings, Supplier<Inventory> inventory) {
    this.settings = settings;
    this.inventory = inventory;
  }

  @Override
  public StationWatch start() {
    return new StationWatch();
  }

  @Override
  public void on(StationWatch station, Packet packet, Consumer<? super StationReport> out) {
    station.accept(packet, inventory.get(), settings);
  }

  @Override
  public void onTime(StationWatch station, Instant now, Consumer<? super StationReport> out) {
    station.onTime(now, out);
  }
}
