package haetae.impact.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import haetae.impact.engine.Portfolio;
import haetae.impact.engine.Quantity;
import haetae.impact.fragility.FragilitySet;
import haetae.impact.fragility.HazusBuildings;
import haetae.impact.loss.Displacement;
import haetae.impact.loss.OutdoorCasualties;
import haetae.world.InvalidValue;
import haetae.world.building.Building;
import haetae.world.building.BuildingStock;
import haetae.world.building.Structure;
import haetae.world.building.Use;
import haetae.world.city.City;
import haetae.world.city.District;
import haetae.world.place.Bounds;
import haetae.world.place.GeoPoint;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CityPortfolioTest {
  private static final Bounds BOUNDS = new Bounds(129.3, 36.0, 129.5, 36.2);
  private static final FragilitySet SET = HazusBuildings.set();
  private static final List<District> DISTRICTS =
      List.of(
          Examples.district("A", new GeoPoint(36.01, 129.36), 250),
          Examples.district("B", new GeoPoint(36.15, 129.45), Double.NaN));
  private static final Building HOUSE =
      Examples.building(Structure.MASONRY, 1, 1975, Use.DETACHED_HOUSE, 100, false);
  private static final Building FLATS =
      Examples.building(Structure.RC_WALL, 15, 2010, Use.APARTMENT, 9000, false);

  @Test
  void quantitiesInTheAgreedOrder() {
    List<String> ids = CityQuantities.of("KRW").stream().map(Quantity::id).toList();
    assertEquals(
        List.of(
            "buildings.none",
            "buildings.slight",
            "buildings.moderate",
            "buildings.extensive",
            "buildings.complete",
            "loss.residential",
            "loss.commercial",
            "loss.industrial",
            "loss.education",
            "loss.health",
            "loss.government",
            "loss.religion",
            "loss.agriculture",
            "casualties.severity1",
            "casualties.severity2",
            "casualties.severity3",
            "casualties.severity4",
            "displacedHouseholds",
            "shelterNeed",
            "debrisTonnes",
            "value",
            "loss"),
        ids);
    assertEquals(CityQuantities.COUNT, ids.size());
  }

  /** One masonry house for ten people, at 3 o'clock, written out by hand. */
  @Test
  void oneHouse() {
    Portfolio portfolio = portfolio(PortfolioSettings.at(3), HOUSE);
    assertEquals(1, portfolio.assets());
    assertEquals("URML/pre", SET.classes().get(portfolio.fragility(0)).id());
    assertEquals(1, amount(portfolio, "buildings.none", 0));
    assertEquals(0, amount(portfolio, "buildings.none", 1));
    assertEquals(1, amount(portfolio, "buildings.complete", 4));
    assertEquals(20_000, amount(portfolio, "loss.residential", 1), 1e-9);
    assertEquals(447_000, amount(portfolio, "loss.residential", 3), 1e-6);
    assertEquals(0, amount(portfolio, "loss.commercial", 4));
    for (int state = 0; state < 5; state++) {
      assertEquals(1e6, amount(portfolio, "value", state));
    }
    double dead = 10 * (0.85 * 0.0002 + 0.15 * 0.10);
    assertEquals(dead, amount(portfolio, "casualties.severity4", 4), 1e-12);
    double hurt = 10 * 0.0035 + 10 * 0.0005 / 2 * 0.01;
    assertEquals(hurt, amount(portfolio, "casualties.severity1", 2), 1e-12);
    assertEquals(0, amount(portfolio, "displacedHouseholds", 3));
    assertEquals(4, amount(portfolio, "displacedHouseholds", 4));
    assertEquals(10 * 0.2819, amount(portfolio, "shelterNeed", 4), 1e-12);
    assertEquals(0.25 * 110, amount(portfolio, "debrisTonnes", 3), 1e-12);
  }

  @Test
  void theHourDecidesWhoIsHome() {
    PortfolioSettings day = PortfolioSettings.at(14).withOutdoor(OutdoorCasualties.OFF);
    PortfolioSettings night = PortfolioSettings.at(3).withOutdoor(OutdoorCasualties.OFF);
    double byDay = amount(portfolio(day, HOUSE), "casualties.severity1", 4);
    double byNight = amount(portfolio(night, HOUSE), "casualties.severity1", 4);
    assertEquals(0.53, byDay / byNight, 1e-12);
    Instant pohang = Instant.parse("2017-11-15T05:29:31Z");
    assertEquals(PortfolioSettings.at(14), PortfolioSettings.at(pohang, ZoneId.of("Asia/Seoul")));
    Instant sunday = Instant.parse("2017-11-12T05:29:31Z");
    assertEquals(
        PortfolioSettings.at(14).withWeekend(true),
        PortfolioSettings.at(sunday, ZoneId.of("Asia/Seoul")));
  }

  @Test
  void rowsForSeveralBuildingsAndWithoutValue() {
    Portfolio three = portfolio(PortfolioSettings.at(3), Examples.withCount(FLATS, 3));
    assertEquals(3, amount(three, "buildings.slight", 1));
    assertEquals(3 * 413_000, amount(three, "loss.residential", 3), 1e-6);
    assertEquals(3 * 4 * 0.9, amount(three, "displacedHouseholds", 3), 1e-12);
    Portfolio unknown = portfolio(PortfolioSettings.at(3), Examples.withValue(FLATS, Double.NaN));
    assertEquals(0, amount(unknown, "loss.residential", 4));
    assertEquals(0, amount(unknown, "value", 4));
  }

  @Test
  void buildingsAlikeShareAGroup() {
    Building elsewhere = Examples.at(HOUSE, new GeoPoint(36.15, 129.45), 1);
    Building nowhere = Examples.at(HOUSE, HOUSE.place(), -1);
    Portfolio portfolio =
        portfolio(PortfolioSettings.at(3), HOUSE, FLATS, HOUSE, elsewhere, nowhere);
    assertEquals(5, portfolio.assets());
    assertEquals(4, portfolio.groups());
    assertEquals(portfolio.group(0), portfolio.group(2));
    assertEquals(List.of("A", "B", CityPortfolio.NOWHERE), portfolio.districts());
    assertEquals(1, portfolio.district(portfolio.group(3)));
    assertEquals(2, portfolio.district(portfolio.group(4)));
    int none = portfolio.quantity("buildings.none");
    double sum = 0;
    for (int group = 0; group < portfolio.groups(); group++) {
      sum += portfolio.coefficient(group, none, 0);
    }
    assertEquals(5, sum);
    assertEquals(2, portfolio.coefficient(portfolio.group(0), none, 0));
  }

  @Test
  void refusesOtherStates() {
    FragilitySet two = new FragilitySet("two", List.of("bad", "worse"), List.of());
    City city = Examples.city(DISTRICTS, new BuildingStock.Builder().add(HOUSE).build(), BOUNDS);
    Cells cells = Cells.of(city, 0.25);
    assertEquals(
        "two has the states [bad, worse]; repair, injuries and debris are known for [slight,"
            + " moderate, extensive, complete]",
        assertThrows(
                InvalidValue.class,
                () -> CityPortfolio.of(city, cells, PortfolioSettings.at(3), two))
            .getMessage());
  }

  @Test
  void settingsForSheltersAreTaken() {
    Displacement poor = new Displacement(0.62, 0.26, 2.4, 1, 0);
    Portfolio portfolio = portfolio(PortfolioSettings.at(3).withDisplacement(poor), HOUSE);
    assertEquals(10 * (0.73 * 0.62 + 0.27 * 0.26), amount(portfolio, "shelterNeed", 4), 1e-12);
  }

  private static Portfolio portfolio(PortfolioSettings settings, Building... buildings) {
    BuildingStock.Builder stock = new BuildingStock.Builder();
    for (Building building : buildings) {
      stock.add(building);
    }
    City city = Examples.city(DISTRICTS, stock.build(), BOUNDS);
    return CityPortfolio.of(city, Cells.of(city, 0.25), settings, SET);
  }

  private static double amount(Portfolio portfolio, String quantity, int state) {
    return portfolio.coefficient(0, portfolio.quantity(quantity), state);
  }
}
