/**
 * State of damage -> repair cost and time, casualties, displaced households, shelter need, debris.
 * Papers: Hazus 5.1 technical manual chapters 11 to 14; SCIENCE sections 10.3, 10.5 to 10.7.
 */
@NullMarked
package haetae.impact.loss;

import org.jspecify.annotations.NullMarked;
