/**
 * Source, distances, sites -> mean and deviations of each measure. Papers: Abrahamson et al.
 * (2014), Boore et al. (2014), Campbell &amp; Bozorgnia (2014), Chiou &amp; Youngs (2014), Emolo et
 * al. (2015), Allen et al. (2012).
 */
@NullMarked
package haetae.hazard.motion;

import org.jspecify.annotations.NullMarked;
