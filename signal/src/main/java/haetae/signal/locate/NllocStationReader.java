package haetae.signal.locate;

import haetae.world.InvalidValue;
import haetae.world.place.GeoPoint;
import haetae.world.station.StationId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads NonLinLoc's station lines {@code GTSRCE label LATLON lat lon depthKm elevationKm}. Labels
 * become station codes without a network. Other lines of a control file are passed over.
 */
public final class NllocStationReader {
  private NllocStationReader() {}

  /**
   * Reads a file's lines.
   *
   * @param file its name, for messages
   * @throws InvalidValue if a line cannot be read or there is no station
   */
  public static Sites read(List<String> lines, String file) {
    Map<StationId, Site> sites = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).strip().split("\\s+");
      if (cells[0].equals("GTSRCE") || cells[0].equals("LOCSRCE")) {
        try {
          sites.put(new StationId("", label(cells)), site(cells));
        } catch (InvalidValue | NumberFormatException e) {
          throw new InvalidValue(file + ":" + (i + 1) + ": " + e.getMessage(), e);
        }
      }
    }
    if (sites.isEmpty()) {
      throw new InvalidValue(
          file + " holds no station; expected lines 'GTSRCE label LATLON lat lon depth elevation'");
    }
    return Sites.of(sites);
  }

  private static String label(String[] cells) {
    if (cells.length < 7) {
      throw new InvalidValue("line has " + cells.length + " columns; expected at least 7");
    }
    return cells[1];
  }

  private static Site site(String[] cells) {
    if (!cells[2].equals("LATLON")) {
      throw new InvalidValue("coordinates are '" + cells[2] + "'; expected LATLON");
    }
    double depthKm = Double.parseDouble(cells[5]);
    double elevationKm = Double.parseDouble(cells[6]);
    GeoPoint place = new GeoPoint(Double.parseDouble(cells[3]), Double.parseDouble(cells[4]));
    return new Site(place, elevationKm - depthKm);
  }
}
