package haetae.signal.travel;

/** Path of a first arrival. */
public enum RayType {
  /** Straight from the source, refracted only where it crosses layers. */
  DIRECT,
  /** Down, along or just below the top of a faster layer, and up again (head wave, Pg* or Pn). */
  REFRACTED
}
