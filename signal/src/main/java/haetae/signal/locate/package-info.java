/**
 * Where a quake began: picks + stations + travel times -> origin with its uncertainty.
 *
 * <p>{@link haetae.signal.locate.GeigerLocator} finds a start that outliers cannot move (a search
 * for the smallest capped L1 misfit about the median origin time, in the spirit of equal
 * differential times: Font et al. 2004, GJI, doi:10.1111/j.1365-246X.2004.02317.x; Lomax 2005) and
 * refines it by damped, robustly weighted least squares (Geiger 1912; SCIENCE section 3.4). {@link
 * haetae.signal.locate.NllocObsReader} and {@link haetae.signal.locate.NllocStationReader} read
 * NonLinLoc's picks and stations. Papers are cited from memory, not verified.
 */
@NullMarked
package haetae.signal.locate;

import org.jspecify.annotations.NullMarked;
