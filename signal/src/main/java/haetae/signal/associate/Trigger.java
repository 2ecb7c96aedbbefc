package haetae.signal.associate;

import haetae.world.quake.Pick;

/**
 * A free pick on the search plane.
 *
 * @param timeS onset, s after the reference instant of the search
 */
record Trigger(double eastKm, double northKm, double timeS, Pick pick) {
  Crossing crossing() {
    return new Crossing(eastKm, northKm, timeS);
  }
}
