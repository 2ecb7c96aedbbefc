package haetae.signal.associate;

import haetae.signal.locate.LocateSettings;
import java.io.Serializable;

/**
 * Everything that decides how picks become located, sized quakes.
 *
 * @param associate when picks become a quake
 * @param locate how a quake with enough picks is located
 * @param leastForLeastSquares stations from which the least-squares locator takes over from the early
 *     search, 4 to 20, default 6
 */
public record QuakeSettings(
    AssociateSettings associate, LocateSettings locate, int leastForLeastSquares)
    implements Serializable {
  public static final QuakeSettings DEFAULT =
      new QuakeSettings(AssociateSettings.DEFAULT, LocateSettings.DEFAULT, 6);
}
