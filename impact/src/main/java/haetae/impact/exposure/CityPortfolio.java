package haetae.impact.exposure;

import haetae.hazard.site.Sites;
import haetae.impact.engine.Portfolio;
import haetae.impact.fragility.FragilitySet;
import haetae.world.InvalidValue;
import haetae.world.building.BuildingStock;
import haetae.world.city.City;
import haetae.world.city.District;
import java.util.ArrayList;
import java.util.List;

/**
 * A city -> the portfolio its buildings make, with {@link CityQuantities}. Rows keep their places:
 * building i of the city is asset i. Districts carry their codes; buildings in none go to one more,
 * {@link #NOWHERE}.
 */
public final class CityPortfolio {
  /** Name of the district of buildings that are in none; last, and there only if needed. */
  public static final String NOWHERE = "none";

  private CityPortfolio() {}

  /** The portfolio of a city whose shaking is asked for by cell. */
  public static Portfolio of(City city, Cells cells, PortfolioSettings settings, FragilitySet set) {
    return of(city, cells.sites(), cells.cellOfBuilding(), settings, set);
  }

  /**
   * The portfolio of a city.
   *
   * @param cells where shaking is wanted
   * @param cellOfBuilding place in {@code cells} of each building
   * @param set classes with the states of Hazus
   * @throws InvalidValue if the set speaks of other states, or a building finds no class in it
   */
  public static Portfolio of(
      City city, Sites cells, int[] cellOfBuilding, PortfolioSettings settings, FragilitySet set) {
    check(city, cellOfBuilding, set);
    BuildingStock stock = city.buildings();
    List<String> districts = districts(city);
    int nowhere = city.districts().size();
    Classifier classifier = new Classifier(set);
    Amounts amounts = new Amounts(stock, classifier, settings);
    Portfolio.Builder builder =
        new Portfolio.Builder(cells, set, CityQuantities.of(city.info().currency()), districts);
    for (int i = 0; i < stock.size(); i++) {
      int fragility = classifier.fragility(stock, i);
      int district = stock.district(i) < 0 ? nowhere : stock.district(i);
      builder.add(cellOfBuilding[i], fragility, district, amounts.of(i, fragility));
    }
    return builder.build();
  }

  private static void check(City city, int[] cellOfBuilding, FragilitySet set) {
    if (!set.states().equals(FragilitySet.HAZUS_STATES)) {
      throw new InvalidValue(
          set.name()
              + " has the states "
              + set.states()
              + "; repair, injuries and debris are known for "
              + FragilitySet.HAZUS_STATES);
    }
    if (cellOfBuilding.length != city.buildings().size()) {
      throw new InvalidValue(
          cellOfBuilding.length
              + " cells for "
              + city.buildings().size()
              + " buildings; expected"
              + " one each");
    }
  }

  private static List<String> districts(City city) {
    List<String> names = new ArrayList<>();
    for (District district : city.districts()) {
      names.add(district.code());
    }
    BuildingStock stock = city.buildings();
    for (int i = 0; i < stock.size(); i++) {
      if (stock.district(i) < 0) {
        names.add(NOWHERE);
        break;
      }
    }
    return names;
  }
}
