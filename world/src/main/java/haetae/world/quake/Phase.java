package haetae.world.quake;

/** Kind of wave of a pick. */
public enum Phase {
  P,
  S
}
