package haetae.signal.simulate;

import haetae.world.station.GroundQuantity;

/**
 * Footsteps and traffic: bursts of 5 to 25 Hz and 0.2 to 2 s at random times, the same whatever
 * piece is read. The lists of one minute come from that minute's stream of random numbers. One
 * reader at a time.
 */
final class BurstStream {
  private static final double SLOT_S = 60;

  private record Burst(
      double startS, double lengthS, double frequencyHz, double size, double phase) {
    double at(double timeS) {
      double t = (timeS - startS) / lengthS;
      if (t <= 0 || t >= 1) {
        return 0;
      }
      double envelope = Math.sin(Math.PI * t);
      double angle = 2 * Math.PI * frequencyHz * (timeS - startS);
      return size
          * envelope
          * envelope
          * (Math.sin(angle + phase) + 0.5 * Math.sin(1.37 * angle + 2 * phase))
          / 1.5;
    }
  }

  private final long seed;
  private final String purpose;
  private final double rateHz;
  private final NoiseModel noise;
  private final GroundQuantity quantity;
  private long slotReady = Long.MIN_VALUE;
  private Burst[] bursts = {};

  BurstStream(long seed, String purpose, double rateHz, NoiseModel noise, GroundQuantity quantity) {
    this.seed = seed;
    this.purpose = purpose;
    this.rateHz = rateHz;
    this.noise = noise;
    this.quantity = quantity;
  }

  /** Adds samples {@code first …} to {@code out[0 … count)}. */
  void addTo(long first, double[] out, int count) {
    if (noise.burstsPerHour() == 0) {
      return;
    }
    for (int k = 0; k < count; k++) {
      double timeS = (first + k) / rateHz;
      prepare((long) Math.floor(timeS / SLOT_S));
      for (Burst burst : bursts) {
        out[k] += burst.at(timeS);
      }
    }
  }

  private void prepare(long slot) {
    if (slot == slotReady) {
      return;
    }
    RandomStream random = new RandomStream(seed, purpose, slot);
    bursts = new Burst[random.nextPoisson(noise.burstsPerHour() * SLOT_S / 3600)];
    for (int k = 0; k < bursts.length; k++) {
      bursts[k] = draw(slot, random);
    }
    slotReady = slot;
  }

  /** A burst ends within its minute. */
  private Burst draw(long slot, RandomStream random) {
    double lengthS = random.uniform(0.2, 2);
    double startS = slot * SLOT_S + random.uniform(0, SLOT_S - lengthS);
    double frequencyHz = random.uniform(5, 18);
    double size = noise.burstMps2() * Math.exp(0.6 * random.nextGaussian());
    double unit = quantity == GroundQuantity.VELOCITY ? 1 / (2 * Math.PI * frequencyHz) : 1;
    return new Burst(startS, lengthS, frequencyHz, size * unit, random.uniform(0, 2 * Math.PI));
  }
}
