package haetae.world.station;

/** What an instrument measures. */
public enum GroundQuantity {
  /** m/s². */
  ACCELERATION,
  /** m/s. */
  VELOCITY
}
