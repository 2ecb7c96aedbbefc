/**
 * Buildings of a pack -> fragility class, people present at an hour, cells of shaking. Rules:
 * SCIENCE section 10.2 and 10.3.
 */
@NullMarked
package haetae.impact.exposure;

import org.jspecify.annotations.NullMarked;
