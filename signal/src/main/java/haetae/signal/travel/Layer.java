package haetae.signal.travel;

import haetae.world.Check;

/**
 * One layer of constant velocity; it reaches down to the top of the next.
 *
 * @param topKm depth of its top below the datum (sea level), km
 * @param vpKmS velocity of P, km/s
 * @param vsKmS velocity of S, km/s
 */
public record Layer(double topKm, double vpKmS, double vsKmS) {
  public Layer {
    Check.inRange("topKm", topKm, -10, 6000, "km");
    Check.inRange("vpKmS", vpKmS, 0.2, 15, "km/s");
    Check.inRange("vsKmS", vsKmS, 0.05, 10, "km/s");
    Check.inRange("vp/vs", vpKmS / vsKmS, 1.1, 10, "");
  }
}
