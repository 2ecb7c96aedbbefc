/**
 * Shaking at facilities, bridges, substations and pipes -> what still works and for how long:
 * fragilities by name, chances of damage and of not working today and later, supply of power along
 * the grid, repairs of pipes by district. Papers: Hazus 5.1 technical manual chapters 6 to 8, ALA
 * (2001), Isoyama et al. (2000); SCIENCE section 15.
 */
@NullMarked
package haetae.impact.network;

import org.jspecify.annotations.NullMarked;
