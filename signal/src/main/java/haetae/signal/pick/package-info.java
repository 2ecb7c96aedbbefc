/**
 * Packets of one station -> triggers -> checked picks, the motion since each, the station's health:
 * STA/LTA (Withers and others 1998), AIC refinement (Maeda 1985), FilterPicker (Lomax, Satriano and
 * Vassallo 2012).
 */
@NullMarked
package haetae.signal.pick;

import org.jspecify.annotations.NullMarked;
