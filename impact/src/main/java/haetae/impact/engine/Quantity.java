package haetae.impact.engine;

import haetae.world.Check;

/**
 * Something that is added up over buildings and depends on their state of damage alone: buildings
 * in a state, loss of a sector, injured people, displaced households, debris.
 *
 * @param id such as {@code buildings.extensive}, {@code loss.residential}, {@code
 *     casualties.severity1}, {@code displacedHouseholds}, {@code shelterNeed}, {@code debrisTonnes}
 * @param unit {@code buildings}, {@code people}, {@code households}, {@code t} or a currency
 */
public record Quantity(String id, String unit) {
  public Quantity {
    Check.notBlank("id of a quantity", id);
  }
}
