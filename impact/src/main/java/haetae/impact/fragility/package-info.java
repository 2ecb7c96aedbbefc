/**
 * Shaking at a building -> chance that it reaches each state of damage. Papers: Hazus 5.1 technical
 * manual (FEMA 2022) chapter 5; SCIENCE sections 10.1 and 15.1.
 */
@NullMarked
package haetae.impact.fragility;

import org.jspecify.annotations.NullMarked;
