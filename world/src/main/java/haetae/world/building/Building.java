package haetae.world.building;

import haetae.world.Check;
import haetae.world.place.GeoPoint;
import haetae.world.provenance.Known;
import java.util.Optional;

/**
 * A building, or several of one kind at one place.
 *
 * @param id unique in a pack
 * @param district place of its district in the list of the city; -1: in none
 * @param storeys above ground; 0 where not known
 * @param year of the approval of use; 0 where not known
 * @param softStorey whether the ground floor is open for cars (piloti)
 * @param codeLevel said by a survey; empty: follows from year, storeys and area
 * @param taxonomy name of a fragility class of the pack; empty: follows from the other columns
 * @param count buildings this row stands for, more than 0
 * @param floorAreaM2 of all floors of one building, m²; NaN where not known
 * @param people who live or work in one building when all are there
 * @param households in one building
 * @param value cost of building one anew, in the city's currency; NaN where not known
 */
public record Building(
    String id,
    GeoPoint place,
    int district,
    Structure structure,
    int storeys,
    int year,
    Use use,
    boolean softStorey,
    Optional<CodeLevel> codeLevel,
    String taxonomy,
    double count,
    double floorAreaM2,
    double people,
    double households,
    double value,
    Known known) {
  public Building {
    Check.notBlank("id of a building", id);
    Check.inRange("storeys", storeys, 0, 200, "storeys");
    if (year != 0) {
      Check.inRange("year", year, 500, 2200, "");
    }
    Check.inRange("count", count, 1e-6, 1e7, "buildings");
    if (!Double.isNaN(floorAreaM2)) {
      Check.inRange("floorAreaM2", floorAreaM2, 1, 1e7, "m²");
    }
    Check.inRange("people", people, 0, 1e6, "people");
    Check.inRange("households", households, 0, 1e6, "households");
    if (!Double.isNaN(value)) {
      Check.inRange("value", value, 0, 1e16, "");
    }
  }
}
