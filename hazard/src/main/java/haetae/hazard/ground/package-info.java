/**
 * Shaking and terrain -> liquefaction and landslides. Papers: Zhu et al. (2015, 2017), Rashidian
 * &amp; Baise (2020), Nowicki Jessee et al. (2018).
 */
@NullMarked
package haetae.hazard.ground;

import org.jspecify.annotations.NullMarked;
