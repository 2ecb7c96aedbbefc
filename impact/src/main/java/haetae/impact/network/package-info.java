/**
 * Shaking at facilities, bridges, substations and pipes -> what still works and for how long.
 * Papers: Hazus 5.1 technical manual chapters 7 and 8, ALA (2001); SCIENCE section 15.
 */
@NullMarked
package haetae.impact.network;

import org.jspecify.annotations.NullMarked;
