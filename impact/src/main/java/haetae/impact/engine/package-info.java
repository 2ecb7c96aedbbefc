/**
 * Fields of shaking and a portfolio -> totals with their ranges, by city and district, and the mean
 * damage of every building. Method: SCIENCE section 10.4, SCIENCE2 section 26.
 */
@NullMarked
package haetae.impact.engine;

import org.jspecify.annotations.NullMarked;
