package haetae.world.city;

import haetae.world.building.BuildingStock;
import java.util.List;

/**
 * Everything a pack says, checked: ids are unique, places lie inside the bounds, districts named by
 * rows exist.
 *
 * @param buildings refer to districts by their place in the list
 */
public record City(
    CityInfo info,
    List<District> districts,
    BuildingStock buildings,
    List<Facility> facilities,
    List<Shelter> shelters,
    List<CityStation> stations,
    List<Well> wells,
    List<GridElement> grid,
    List<Road> roads,
    List<Pipe> pipes) {
  public City {
    districts = List.copyOf(districts);
    facilities = List.copyOf(facilities);
    shelters = List.copyOf(shelters);
    stations = List.copyOf(stations);
    wells = List.copyOf(wells);
    grid = List.copyOf(grid);
    roads = List.copyOf(roads);
    pipes = List.copyOf(pipes);
  }
}
