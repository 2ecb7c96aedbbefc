package haetae.signal.magnitude;

import haetae.world.Check;
import java.util.HashMap;
import java.util.Map;

/**
 * What is added to local magnitude at a station, by station code; 0 where unknown.
 *
 * @param byStation correction, magnitude units
 */
public record StationCorrections(Map<String, Double> byStation) {
  /** No corrections. */
  public static final StationCorrections NONE = new StationCorrections(Map.of());

  public StationCorrections {
    byStation = Map.copyOf(byStation);
    byStation.forEach((station, s) -> Check.inRange("correction of " + station, s, -3, 3, ""));
  }

  /** Those of Sheen, Kang and Rhie (2018) for the vertical component of Korean stations. */
  public static StationCorrections sheen2018Vertical() {
    Map<String, Double> all = new HashMap<>();
    for (String[] row : CsvTable.rows("sheen-2018-station-corrections.csv")) {
      all.put(row[0], Double.valueOf(row[1]));
    }
    return new StationCorrections(all);
  }

  /** Correction of a station code. */
  public double at(String stationCode) {
    return byStation.getOrDefault(stationCode, 0.0);
  }
}
