/**
 * A shaking map of a city and the city -> what happened to it: totals with their ranges, the ranked
 * list of facilities, repairs of pipes; again with every map. The parts and their papers are in the
 * packages below.
 */
@NullMarked
package haetae.impact;

import org.jspecify.annotations.NullMarked;
