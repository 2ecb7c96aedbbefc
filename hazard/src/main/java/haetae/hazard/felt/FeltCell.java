package haetae.hazard.felt;

import haetae.world.Check;
import haetae.world.place.GeoPoint;

/**
 * What the people of one cell felt.
 *
 * @param centre of the cell
 * @param intensity CDI, like MMI; never to be shown as KMA intensity
 * @param sigma its deviation
 * @param responses number of reports
 * @param usable whether there are enough to use it as an observation
 */
public record FeltCell(
    UtmCell cell, GeoPoint centre, double intensity, double sigma, int responses, boolean usable) {
  public FeltCell {
    Check.inRange("intensity", intensity, 1, 10, "");
    Check.positive("sigma", sigma, "");
    Check.inRange("responses", responses, 1, 1e9, "");
  }
}
