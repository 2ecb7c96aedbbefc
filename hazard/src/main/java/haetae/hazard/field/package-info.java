/**
 * Predictions and observations -> conditioned mean and deviation everywhere; random fields. Papers:
 * Worden et al. (2018), Engler et al. (2022), Loth &amp; Baker (2013, erratum 2019), Jayaram &amp;
 * Baker (2009).
 */
@NullMarked
package haetae.hazard.field;

import org.jspecify.annotations.NullMarked;
