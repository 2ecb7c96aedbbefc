/**
 * Mean and deviations at places, a correlation, a seed -> thousands of correlated ground-motion
 * fields, conditioned on observations or not. Papers: Loth &amp; Baker (2013, erratum 2019),
 * Jayaram &amp; Baker (2009), Baker &amp; Jayaram (2008), Vecchia (1988), Wichura (1988).
 */
@NullMarked
package haetae.hazard.randomfield;

import org.jspecify.annotations.NullMarked;
