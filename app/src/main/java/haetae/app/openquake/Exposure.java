package haetae.app.openquake;

import haetae.world.InvalidValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Assets of a job in columns; value is that of all buildings of an asset. */
final class Exposure {
  private final List<String> ids = new ArrayList<>();
  private double[] lonDeg = new double[1024];
  private double[] latDeg = new double[1024];
  private double[] number = new double[1024];
  private double[] value = new double[1024];
  private int[] taxonomy = new int[1024];
  private final Map<String, Integer> taxonomies = new LinkedHashMap<>();

  /** Takes an asset. */
  void add(String id, double lon, double lat, String kind, double buildings, double worth) {
    if (!(lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180)) {
      throw new InvalidValue(
          "asset " + id + " lies at longitude " + lon + ", latitude " + lat + "; expected degrees");
    }
    if (!(buildings >= 0) || !(worth >= 0)) {
      throw new InvalidValue(
          "asset "
              + id
              + " has number "
              + buildings
              + " and value "
              + worth
              + "; expected 0 or more");
    }
    int i = ids.size();
    if (i == number.length) {
      lonDeg = Arrays.copyOf(lonDeg, 2 * i);
      latDeg = Arrays.copyOf(latDeg, 2 * i);
      number = Arrays.copyOf(number, 2 * i);
      value = Arrays.copyOf(value, 2 * i);
      taxonomy = Arrays.copyOf(taxonomy, 2 * i);
    }
    ids.add(id);
    lonDeg[i] = lon;
    latDeg[i] = lat;
    number[i] = buildings;
    value[i] = worth;
    taxonomy[i] = taxonomies.computeIfAbsent(kind, k -> taxonomies.size());
  }

  int size() {
    return ids.size();
  }

  String id(int i) {
    return ids.get(i);
  }

  double lonDeg(int i) {
    return lonDeg[i];
  }

  double latDeg(int i) {
    return latDeg[i];
  }

  double number(int i) {
    return number[i];
  }

  double value(int i) {
    return value[i];
  }

  /** Place of its taxonomy in {@link #taxonomies}. */
  int taxonomy(int i) {
    return taxonomy[i];
  }

  /** Taxonomies in order of appearance. */
  List<String> taxonomies() {
    return List.copyOf(taxonomies.keySet());
  }
}
