package haetae.impact.exposure;

import haetae.impact.engine.Quantity;
import haetae.impact.fragility.FragilitySet;
import haetae.impact.loss.IndoorCasualties;
import haetae.world.building.Sector;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is added up over a city, in this order: buildings by state, loss by sector, injured people
 * by severity, displaced households, shelter need, debris, the value of all buildings (the same in
 * every state, so that loss ratio = loss / value) and the loss of all sectors together.
 */
public final class CityQuantities {
  static final int STATES = FragilitySet.HAZUS_STATES.size() + 1;
  static final int BUILDINGS = 0;
  static final int LOSS = BUILDINGS + STATES;
  static final int CASUALTIES = LOSS + Sector.values().length;
  static final int HOUSEHOLDS = CASUALTIES + IndoorCasualties.SEVERITIES;
  static final int SHELTER = HOUSEHOLDS + 1;
  static final int DEBRIS = SHELTER + 1;
  static final int VALUE = DEBRIS + 1;
  static final int ALL_LOSS = VALUE + 1;
  static final int COUNT = ALL_LOSS + 1;

  private CityQuantities() {}

  /** The quantities, with losses in a currency (ISO 4217). */
  public static List<Quantity> of(String currency) {
    List<Quantity> quantities = new ArrayList<>();
    quantities.add(new Quantity("buildings.none", "buildings"));
    for (String state : FragilitySet.HAZUS_STATES) {
      quantities.add(new Quantity("buildings." + state, "buildings"));
    }
    for (Sector sector : Sector.values()) {
      quantities.add(new Quantity(loss(sector), currency));
    }
    for (int severity = 1; severity <= IndoorCasualties.SEVERITIES; severity++) {
      quantities.add(new Quantity("casualties.severity" + severity, "people"));
    }
    quantities.add(new Quantity("displacedHouseholds", "households"));
    quantities.add(new Quantity("shelterNeed", "people"));
    quantities.add(new Quantity("debrisTonnes", "t"));
    quantities.add(new Quantity("value", currency));
    quantities.add(new Quantity("loss", currency));
    return List.copyOf(quantities);
  }

  /** Id of the loss of a sector: {@code loss.residential}. */
  public static String loss(Sector sector) {
    return "loss." + sector.name().toLowerCase(Locale.ROOT);
  }
}
