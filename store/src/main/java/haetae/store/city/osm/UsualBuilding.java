package haetae.store.city.osm;

import haetae.store.city.table.Row;
import haetae.world.building.Use;

/**
 * What is usual for a use.
 *
 * @param storeys where the tags do not say them
 * @param m2PerPerson floor area for each person; NaN: nobody
 * @param m2PerHousehold floor area for each household; NaN: none
 * @param householdsInOne households whatever the floor area; NaN: by floor area
 */
record UsualBuilding(
    Use use, int storeys, double m2PerPerson, double m2PerHousehold, double householdsInOne) {
  /** People in a household: 51.8 million in 21.5 million dwellings, see usual.csv. */
  private static final double PEOPLE_IN_HOUSEHOLD = 2.41;

  static UsualBuilding of(Row row) {
    return new UsualBuilding(
        Use.parse(row.text(0)), (int) row.number(1), row.number(2), row.number(3), row.number(4));
  }

  double households(double floorAreaM2) {
    if (!Double.isNaN(householdsInOne)) {
      return householdsInOne;
    }
    return Double.isNaN(m2PerHousehold) ? 0 : tenths(floorAreaM2 / m2PerHousehold);
  }

  double people(double floorAreaM2) {
    if (!Double.isNaN(householdsInOne)) {
      return tenths(householdsInOne * PEOPLE_IN_HOUSEHOLD);
    }
    return Double.isNaN(m2PerPerson) ? 0 : tenths(floorAreaM2 / m2PerPerson);
  }

  private static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
