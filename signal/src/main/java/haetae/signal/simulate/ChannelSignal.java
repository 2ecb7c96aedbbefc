package haetae.signal.simulate;

import haetae.world.station.ChannelId;
import java.util.List;
import java.util.function.Supplier;

/**
 * Counts of one channel, any piece at any time: quakes, noise, bursts, offset; rounded and clipped.
 * The same numbers however it is cut into pieces. One reader at a time.
 */
public final class ChannelSignal {
  private final ChannelId id;
  private final SimulatedInstrument instrument;
  private final boolean alive;
  private final double offsetCounts;
  private final NoiseStream noise;
  private final BurstStream bursts;
  private final Supplier<List<GroundMotion.Trace>> motions;

  ChannelSignal(
      ChannelId id,
      SimulatedInstrument instrument,
      boolean alive,
      long seed,
      Supplier<List<GroundMotion.Trace>> motions) {
    this.id = id;
    this.instrument = instrument;
    this.alive = alive;
    this.motions = motions;
    double rate = instrument.sampleRateHz();
    NoiseModel model = instrument.noise();
    var quantity = instrument.kind().quantity();
    double drawn = new RandomStream(seed, id + "/offset").uniform(-1, 1);
    offsetCounts = Math.rint(drawn * instrument.offsetCounts());
    noise = new NoiseStream(seed, id + "/noise", rate, f -> model.power(quantity, f));
    // the three components of a station shake together: one name for all
    bursts = new BurstStream(seed, id.station() + "/bursts", rate, model, quantity);
  }

  public ChannelId id() {
    return id;
  }

  public double sampleRateHz() {
    return instrument.sampleRateHz();
  }

  /**
   * Counts of samples {@code first … first + count - 1}, into {@code out[0 … count)}; sample 0 is
   * at the start of the scenario.
   */
  public void read(long first, double[] out, int count) {
    java.util.Arrays.fill(out, 0, count, 0);
    if (alive) {
      noise.addTo(first, out, count);
      bursts.addTo(first, out, count);
      for (GroundMotion.Trace motion : motions.get()) {
        motion.addTo(first, out, count);
      }
    }
    for (int k = 0; k < count; k++) {
      out[k] = instrument.counts(out[k], offsetCounts);
    }
  }
}
