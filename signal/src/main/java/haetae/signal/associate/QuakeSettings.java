package haetae.signal.associate;

import haetae.signal.locate.LocateSettings;
import haetae.signal.magnitude.DistanceCorrection;
import java.io.Serializable;

/**
 * Everything that decides how picks become located, sized quakes.
 *
 * @param associate when picks become a quake
 * @param locate how a quake with enough picks is located
 * @param leastForLeastSquares stations from which the least-squares locator takes over from the
 *     early search, 4 to 20, default 6
 * @param localMagnitude distance term of ML, default Sheen et al. (2018) for Korea
 */
public record QuakeSettings(
    AssociateSettings associate,
    LocateSettings locate,
    int leastForLeastSquares,
    DistanceCorrection localMagnitude)
    implements Serializable {
  public static final QuakeSettings DEFAULT =
      new QuakeSettings(
          AssociateSettings.DEFAULT,
          LocateSettings.LIVE,
          6,
          DistanceCorrection.SHEEN_2018_VERTICAL);
}
