/** Peaks <-> intensity, MMI and KMA kept apart. Papers: Worden et al. (2012), KMA (2018). */
@NullMarked
package haetae.hazard.intensity;

import org.jspecify.annotations.NullMarked;
