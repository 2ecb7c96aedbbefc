/**
 * Shaking and the ground of the districts -> how far the ground moves for good, and the chances
 * that it brings what stands on it into a state of damage. Papers: Hazus 5.1 technical manual
 * chapters 4 and 5; SCIENCE section 11.
 */
@NullMarked
package haetae.impact.ground;

import org.jspecify.annotations.NullMarked;
