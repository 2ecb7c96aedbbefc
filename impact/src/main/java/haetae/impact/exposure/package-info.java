/**
 * A city's buildings -> the cells they stand in, their fragility classes and the portfolio of the
 * engine. Papers: Hazus 5.1 technical manual chapter 5, Korea's seismic code; SCIENCE section 10.2.
 */
@NullMarked
package haetae.impact.exposure;

import org.jspecify.annotations.NullMarked;
