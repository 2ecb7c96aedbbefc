package haetae.app.openquake;

import haetae.store.city.mapping.NewCity;
import haetae.world.building.Building;
import haetae.world.building.BuildingStock;
import haetae.world.building.Structure;
import haetae.world.building.Use;
import haetae.world.city.City;
import haetae.world.city.CityInfo;
import haetae.world.place.Bounds;
import haetae.world.place.GeoPoint;
import haetae.world.provenance.Known;
import haetae.world.provenance.Provenance;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * An exposure model of OpenQuake (NRML with its CSV files) -> a city of buildings that name their
 * fragility class by their taxonomy. An exposure says neither structure nor storeys nor use in
 * words of ours: those stay unknown, and nobody lives in the buildings.
 */
public final class ExposureCity {
  private static final double MARGIN_DEG = 0.01;

  private ExposureCity() {}

  /**
   * The city, with one district.
   *
   * @param info what else is to be known of a city within the bounds of the assets
   * @throws haetae.world.InvalidValue with file and line, if the exposure cannot be read
   */
  public static City read(Path file, Function<Bounds, CityInfo> info) {
    Exposure exposure = ExposureReader.read(file);
    City empty = NewCity.of(info.apply(bounds(exposure)), true);
    Known known = new Known(Provenance.ESTIMATED, "OpenQuake exposure " + file.getFileName());
    return new City(
        empty.info(),
        empty.districts(),
        stock(exposure, known),
        empty.facilities(),
        empty.shelters(),
        empty.stations(),
        empty.wells(),
        empty.grid(),
        empty.roads(),
        empty.pipes());
  }

  private static BuildingStock stock(Exposure exposure, Known known) {
    BuildingStock.Builder stock = new BuildingStock.Builder();
    for (int i = 0; i < exposure.size(); i++) {
      if (exposure.number(i) > 0) {
        stock.add(building(exposure, i, known));
      }
    }
    return stock.build();
  }

  private static Building building(Exposure exposure, int i, Known known) {
    return new Building(
        exposure.id(i),
        new GeoPoint(exposure.latDeg(i), exposure.lonDeg(i)),
        0,
        Structure.UNKNOWN,
        0,
        0,
        Use.UNKNOWN,
        false,
        Optional.empty(),
        exposure.taxonomies().get(exposure.taxonomy(i)),
        exposure.number(i),
        Double.NaN,
        0,
        0,
        exposure.value(i) / exposure.number(i),
        known);
  }

  private static Bounds bounds(Exposure exposure) {
    double south = 90;
    double north = -90;
    double west = 180;
    double east = -180;
    for (int i = 0; i < exposure.size(); i++) {
      south = Math.min(south, exposure.latDeg(i));
      north = Math.max(north, exposure.latDeg(i));
      west = Math.min(west, exposure.lonDeg(i));
      east = Math.max(east, exposure.lonDeg(i));
    }
    return new Bounds(
        Math.max(-180, round(west - MARGIN_DEG)),
        Math.max(-90, round(south - MARGIN_DEG)),
        Math.min(180, round(east + MARGIN_DEG)),
        Math.min(90, round(north + MARGIN_DEG)));
  }

  private static double round(double degrees) {
    return Math.round(degrees * 1e4) / 1e4;
  }
}
