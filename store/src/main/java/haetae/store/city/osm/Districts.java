package haetae.store.city.osm;

import haetae.world.building.Building;
import haetae.world.building.BuildingStock;
import haetae.world.building.Sector;
import haetae.world.city.District;
import haetae.world.city.Susceptibility;
import haetae.world.provenance.Known;
import haetae.world.provenance.Provenance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sorts buildings into districts. Where the map says how many people live in a district, those in
 * its homes are scaled to them; elsewhere a district has the people of its homes.
 */
final class Districts {
  private final List<Zone> zones = new ArrayList<>();
  private final int[] zoneOf;
  private final double[] people;
  private final double[] households;
  private final BuildingStock buildings;
  private final double scaleElsewhere;

  private Districts(
      List<Zone> areas, BuildingStock stock, Optional<Double> total, OsmReport report) {
    zoneOf = sorted(areas, stock, report);
    people = sums(stock, true);
    households = sums(stock, false);
    scaleElsewhere = total.map(this::scaleTo).orElse(1.0);
    buildings = settled(stock);
  }

  /**
   * Districts of the areas, and cells for what they do not hold; those without building are out.
   *
   * @param total residents of them all, if known
   */
  static Districts of(
      List<Zone> areas, BuildingStock stock, Optional<Double> total, OsmReport report) {
    return new Districts(areas, stock, total, report);
  }

  /** What the homes of zones without a known population are scaled by. */
  private double scaleTo(double total) {
    double said = 0;
    double estimated = 0;
    for (int i = 0; i < people.length; i++) {
      if (zones.get(i).population() > 0) {
        said += zones.get(i).population();
      } else {
        estimated += people[i];
      }
    }
    return estimated > 0 && total > said ? (total - said) / estimated : 1;
  }

  private int[] sorted(List<Zone> areas, BuildingStock stock, OsmReport report) {
    int[] area = new int[stock.size()];
    boolean[] lived = new boolean[areas.size()];
    for (int i = 0; i < area.length; i++) {
      area[i] = Zone.indexOf(areas, stock, i);
      if (area[i] >= 0) {
        lived[area[i]] = true;
      }
    }
    int[] place = new int[areas.size()];
    for (int a = 0; a < lived.length; a++) {
      if (lived[a]) {
        place[a] = zones.size();
        zones.add(areas.get(a));
      }
    }
    for (int i = 0; i < area.length; i++) {
      area[i] = area[i] < 0 ? -1 : place[area[i]];
    }
    cells(stock, area, report);
    return area;
  }

  private void cells(BuildingStock stock, int[] zone, OsmReport report) {
    Map<String, Integer> cells = new HashMap<>();
    Cells grid = new Cells(stock.size() == 0 ? 0 : stock.latDeg(0));
    int outside = 0;
    for (int i = 0; i < zone.length; i++) {
      if (zone[i] < 0) {
        double lat = stock.latDeg(i);
        double lon = stock.lonDeg(i);
        zone[i] =
            cells.computeIfAbsent(
                grid.code(lat, lon),
                code -> {
                  zones.add(grid.zone(lat, lon));
                  return zones.size() - 1;
                });
        outside++;
      }
    }
    if (outside > 0) {
      report.note(
          outside + " buildings lie in no such area; sorted into " + cells.size() + " cells");
    }
  }

  private double[] sums(BuildingStock stock, boolean ofPeople) {
    double[] sums = new double[zones.size()];
    for (int i = 0; i < stock.size(); i++) {
      if (isHome(stock, i)) {
        sums[zoneOf[i]] += ofPeople ? stock.people(i) : stock.households(i);
      }
    }
    return sums;
  }

  private static boolean isHome(BuildingStock stock, int i) {
    return stock.use(i).sector() == Sector.RESIDENTIAL;
  }

  private double scale(int zone) {
    double said = zones.get(zone).population();
    return said > 0 && people[zone] > 0 ? said / people[zone] : scaleElsewhere;
  }

  private BuildingStock settled(BuildingStock stock) {
    BuildingStock.Builder builder = new BuildingStock.Builder();
    for (int i = 0; i < stock.size(); i++) {
      double scale = isHome(stock, i) ? scale(zoneOf[i]) : 1;
      builder.add(settled(stock.get(i), zoneOf[i], scale));
    }
    return builder.build();
  }

  private static Building settled(Building b, int district, double scale) {
    return new Building(
        b.id(),
        b.place(),
        district,
        b.structure(),
        b.storeys(),
        b.year(),
        b.use(),
        b.softStorey(),
        b.codeLevel(),
        b.taxonomy(),
        b.count(),
        b.floorAreaM2(),
        scale * b.people(),
        scale * b.households(),
        b.value(),
        b.known());
  }

  /** The buildings, each in its district. */
  BuildingStock buildings() {
    return buildings;
  }

  /** The districts, administrative areas first. */
  List<District> list() {
    List<District> districts = new ArrayList<>();
    for (int i = 0; i < zones.size(); i++) {
      districts.add(district(zones.get(i), i));
    }
    return districts;
  }

  private District district(Zone zone, int i) {
    String rule = zone.population() > 0 ? "; people: its population tag" : "; people: their homes";
    return new District(
        zone.code(),
        zone.name(),
        zone.centre(),
        zone.areaKm2(),
        tenths(scale(i) * people[i]),
        tenths(scale(i) * households[i]),
        Double.NaN,
        Susceptibility.NONE,
        Double.NaN,
        zone.area(),
        new Known(Provenance.ESTIMATED, Attribution.TEXT + rule));
  }

  private static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
