package haetae.signal.simulate;

import haetae.world.Check;
import haetae.world.station.GroundQuantity;
import haetae.world.station.Sensitivity;

/**
 * An instrument of a simulated station: three components.
 *
 * @param sampleRateHz samples per second of each component
 * @param countsPerUnit counts per m/s (broadband) or m/s² (others)
 * @param clipCounts largest count; larger motion is cut off there
 * @param offsetCounts each channel has a constant offset drawn within ± this
 * @param noise what the instrument writes when the earth is quiet
 */
public record SimulatedInstrument(
    Kind kind,
    double sampleRateHz,
    double countsPerUnit,
    double clipCounts,
    double offsetCounts,
    NoiseModel noise) {
  /** Kind of sensor; with it the quantity and the band and instrument letters of the channel. */
  public enum Kind {
    /** Broadband seismometer, velocity. */
    BROADBAND("HH", GroundQuantity.VELOCITY),
    /** Force-balance accelerometer. */
    STRONG_MOTION("HG", GroundQuantity.ACCELERATION),
    /** Micro-machined accelerometer in a building or on a pole. */
    MEMS("HN", GroundQuantity.ACCELERATION);

    private final String channelPrefix;
    private final GroundQuantity quantity;

    Kind(String channelPrefix, GroundQuantity quantity) {
      this.channelPrefix = channelPrefix;
      this.quantity = quantity;
    }

    /** First two letters of the channel code. */
    public String channelPrefix() {
      return channelPrefix;
    }

    public GroundQuantity quantity() {
      return quantity;
    }
  }

  public SimulatedInstrument {
    Check.inRange("sampleRateHz", sampleRateHz, 10, 1000, "Hz");
    Check.positive("countsPerUnit", countsPerUnit, "counts per unit");
    Check.positive("clipCounts", clipCounts, "counts");
    Check.inRange("offsetCounts", offsetCounts, 0, clipCounts, "counts");
  }

  /** 120-s broadband seismometer of 1500 V s/m on a 24-bit, 40 V digitiser: clips at 13 mm/s. */
  public static SimulatedInstrument broadband() {
    return new SimulatedInstrument(
        Kind.BROADBAND, 100, 6.29e8, 8_388_607, 2000, NoiseModel.ambient(0.5, 0));
  }

  /** Accelerometer of ±2 g on a 24-bit digitiser, self-noise 0.5 µg/√Hz. */
  public static SimulatedInstrument strongMotion() {
    return new SimulatedInstrument(
        Kind.STRONG_MOTION, 100, 4.277e5, 8_388_607, 2000, NoiseModel.ambient(0.6, 0.5));
  }

  /** City sensor of ±2 g and 20 bits (LSB 37 µm/s²), 70 µg/√Hz, with footsteps and traffic. */
  public static SimulatedInstrument mems() {
    return new SimulatedInstrument(
        Kind.MEMS, 100, 26_730, 524_287, 500, NoiseModel.mems(70, 6, 0.02));
  }

  /** The standard instrument of a kind. */
  public static SimulatedInstrument of(Kind kind) {
    return switch (kind) {
      case BROADBAND -> broadband();
      case STRONG_MOTION -> strongMotion();
      case MEMS -> mems();
    };
  }

  /** The same with another noise. */
  public SimulatedInstrument withNoise(NoiseModel other) {
    return new SimulatedInstrument(
        kind, sampleRateHz, countsPerUnit, clipCounts, offsetCounts, other);
  }

  /** Its sensitivity as metadata. */
  public Sensitivity sensitivity() {
    return new Sensitivity(kind.quantity(), countsPerUnit);
  }

  /** Ground motion as whole counts, clipped. */
  double counts(double motion, double offset) {
    double value = Math.rint(motion * countsPerUnit + offset);
    return Math.max(-clipCounts, Math.min(clipCounts, value));
  }
}
