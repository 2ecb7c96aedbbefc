package haetae.impact.exposure;

import haetae.impact.fragility.BuildingType;
import haetae.impact.fragility.FragilitySet;
import haetae.impact.loss.DayPart;
import haetae.impact.loss.IndoorCasualties;
import haetae.impact.loss.OccupancyByHour;
import haetae.impact.loss.RepairCost;
import haetae.world.building.BuildingStock;
import haetae.world.building.Sector;
import haetae.world.building.Use;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a row of buildings adds to each of {@link CityQuantities} in each state. One array is filled
 * again for every row; not for several threads.
 */
final class Amounts {
  private static final int STATES = CityQuantities.STATES;

  private final double[] amounts = new double[CityQuantities.COUNT * STATES];
  private final BuildingStock stock;
  private final Classifier classifier;
  private final PortfolioSettings settings;
  private final DayPart part;

  /** Share of people inside by use. */
  private final Map<Use, Double> inside = new EnumMap<>(Use.class);

  /** Place of the loss of a sector among the quantities. */
  private final Map<Sector, Integer> loss = new EnumMap<>(Sector.class);

  /** Collapsed share of the completely damaged by class of the set. */
  private final double[] collapseShare;

  Amounts(BuildingStock stock, Classifier classifier, PortfolioSettings settings) {
    this.stock = stock;
    this.classifier = classifier;
    this.settings = settings;
    part = DayPart.of(settings.hourOfDay());
    FragilitySet set = classifier.set();
    collapseShare = set.classes().stream().mapToDouble(c -> c.collapseShare()).toArray();
    for (Use use : Use.values()) {
      inside.put(use, OccupancyByHour.share(use, settings.hourOfDay(), settings.weekend()));
    }
    for (Sector sector : Sector.values()) {
      loss.put(sector, CityQuantities.LOSS + loss.size());
    }
  }

  /** Amounts of row i, quantity by quantity and state by state; valid until the next call. */
  double[] of(int i, int fragility) {
    Arrays.fill(amounts, 0);
    double count = stock.count(i);
    Use use = stock.use(i);
    BuildingType type = classifier.type(stock, i, fragility);
    for (int state = 0; state < STATES; state++) {
      put(CityQuantities.BUILDINGS + state, state, count);
    }
    value(i, count, use);
    casualties(type, count * stock.people(i), use, collapseShare[fragility]);
    homes(i, count, use);
    for (int state = 1; state < STATES; state++) {
      double tonnes = settings.debris().tonnes(type, state, stock.floorAreaM2(i));
      put(CityQuantities.DEBRIS, state, count * tonnes);
    }
    return amounts;
  }

  private void value(int i, double count, Use use) {
    double value = stock.value(i);
    if (Double.isNaN(value)) {
      return;
    }
    int sector = Objects.requireNonNull(loss.get(use.sector()));
    for (int state = 0; state < STATES; state++) {
      put(CityQuantities.VALUE, state, count * value);
      double lost = count * value * RepairCost.ratio(use, state);
      put(sector, state, lost);
      put(CityQuantities.ALL_LOSS, state, lost);
    }
  }

  private void casualties(BuildingType type, double people, Use use, double collapse) {
    double here = people * Objects.requireNonNull(inside.get(use));
    for (int severity = 1; severity <= IndoorCasualties.SEVERITIES; severity++) {
      int quantity = CityQuantities.CASUALTIES + severity - 1;
      for (int state = 1; state < STATES; state++) {
        double indoors = here * IndoorCasualties.share(type, state, severity, collapse);
        double outdoors = people * settings.outdoor().perPerson(type, state, severity, part);
        put(quantity, state, indoors + outdoors);
      }
    }
  }

  private void homes(int i, double count, Use use) {
    double households = count * stock.households(i);
    double residents = settings.displacement().residents(use, count * stock.people(i), households);
    double toShelter = residents * settings.displacement().shelterShare();
    for (int state = 0; state < STATES; state++) {
      double leaving = settings.displacement().leavingShare(use, state);
      put(CityQuantities.HOUSEHOLDS, state, households * leaving);
      put(CityQuantities.SHELTER, state, toShelter * leaving);
    }
  }

  private void put(int quantity, int state, double amount) {
    amounts[quantity * STATES + state] = amount;
  }
}
