package haetae.store.city.stock;

import haetae.world.Check;
import haetae.world.InvalidValue;
import haetae.world.building.Structure;
import haetae.world.building.Use;
import haetae.world.provenance.Known;

/**
 * Buildings of one class in one district, counted, not listed.
 *
 * @param districtCode code of the district
 * @param storeysFrom fewest storeys, 0 with storeysTo 0: not known
 * @param storeysTo most storeys, at least storeysFrom
 * @param yearFrom first year of approval, 0 with yearTo 0: not known
 * @param yearTo last year of approval, at least yearFrom
 * @param softStoreyShare 0 to 1 of them stand on an open ground floor
 * @param buildings how many, more than 0
 * @param floorAreaM2 mean of all floors of one building, m²; NaN where not known
 * @param people in all of them together when all are there
 * @param households in all of them together
 * @param valuePerM2 cost of building one m² anew, in the city's currency; NaN where not known
 */
public record StockRow(
    String districtCode,
    Structure structure,
    int storeysFrom,
    int storeysTo,
    int yearFrom,
    int yearTo,
    Use use,
    double softStoreyShare,
    double buildings,
    double floorAreaM2,
    double people,
    double households,
    double valuePerM2,
    Known known) {
  public StockRow {
    Check.notBlank("district of a stock row", districtCode);
    Check.inRange("storeysFrom", storeysFrom, 0, 200, "storeys");
    Check.inRange("storeysTo", storeysTo, 0, 200, "storeys");
    ordered("storeys", storeysFrom, storeysTo);
    ordered("years", yearFrom, yearTo);
    Check.inRange("softStoreyShare", softStoreyShare, 0, 1, "");
    Check.inRange("buildings", buildings, 1e-6, 1e7, "buildings");
    if (!Double.isNaN(floorAreaM2)) {
      Check.inRange("floorAreaM2", floorAreaM2, 1, 1e7, "m²");
    }
    Check.inRange("people", people, 0, 1e8, "people");
    Check.inRange("households", households, 0, 1e8, "households");
    if (!Double.isNaN(valuePerM2)) {
      Check.inRange("valuePerM2", valuePerM2, 0, 1e12, "");
    }
  }

  private static void ordered(String what, int from, int to) {
    if (from > to) {
      throw new InvalidValue(
          what + " of a stock row run from " + from + " to " + to + "; expected from <= to");
    }
  }
}
