package haetae.signal.associate;

/**
 * When a wave passed a place of the search plane.
 *
 * @param timeS s after the reference instant
 */
record Crossing(double eastKm, double northKm, double timeS) {}
