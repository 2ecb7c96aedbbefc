package haetae.world.quake;

/** Direction of the first motion on the vertical. */
public enum Polarity {
  UP,
  DOWN,
  UNKNOWN
}
