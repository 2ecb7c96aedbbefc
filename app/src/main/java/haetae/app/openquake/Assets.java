package haetae.app.openquake;

import haetae.world.InvalidValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The assets of a job in columns.
 *
 * <p>Amounts are named: {@code structural}, {@code contents} … hold values (already by the rule of
 * their cost type), {@code day}, {@code night}, {@code transit} occupants.
 */
final class Assets {
  private final List<String> amounts;
  private final List<String> ids = new ArrayList<>();
  private final List<String> taxonomies = new ArrayList<>();
  private final Map<String, Integer> taxonomyIndex = new HashMap<>();
  private double[] lonDeg = new double[1024];
  private double[] latDeg = new double[1024];
  private double[] number = new double[1024];
  private int[] taxonomy = new int[1024];
  private final double[][] amount;

  Assets(List<String> amounts) {
    this.amounts = List.copyOf(amounts);
    amount = new double[amounts.size()][1024];
  }

  /** Takes one; the amounts in order. */
  void add(String id, String taxonomyName, double lon, double lat, double count, double[] values) {
    int n = ids.size();
    if (n == number.length) {
      grow(2 * n);
    }
    ids.add(id);
    Integer known = taxonomyIndex.putIfAbsent(taxonomyName, taxonomies.size());
    if (known == null) {
      taxonomies.add(taxonomyName);
    }
    taxonomy[n] = known == null ? taxonomies.size() - 1 : known;
    lonDeg[n] = lon;
    latDeg[n] = lat;
    number[n] = count;
    for (int k = 0; k < values.length; k++) {
      amount[k][n] = values[k];
    }
  }

  private void grow(int room) {
    lonDeg = Arrays.copyOf(lonDeg, room);
    latDeg = Arrays.copyOf(latDeg, room);
    number = Arrays.copyOf(number, room);
    taxonomy = Arrays.copyOf(taxonomy, room);
    for (int k = 0; k < amount.length; k++) {
      amount[k] = Arrays.copyOf(amount[k], room);
    }
  }

  /**
   * Refuses an empty exposure and ids that stand twice.
   *
   * @param file for the message
   */
  void check(String file) {
    if (ids.isEmpty()) {
      throw new InvalidValue(file + " holds no asset; expected one or more");
    }
    Set<String> seen = new HashSet<>(2 * ids.size());
    for (String id : ids) {
      if (!seen.add(id)) {
        throw new InvalidValue(file + ": asset id '" + id + "' stands twice; expected it once");
      }
    }
  }

  int size() {
    return ids.size();
  }

  String id(int asset) {
    return ids.get(asset);
  }

  double lonDeg(int asset) {
    return lonDeg[asset];
  }

  double latDeg(int asset) {
    return latDeg[asset];
  }

  /** How many buildings the row stands for. */
  double number(int asset) {
    return number[asset];
  }

  /** Place in {@link #taxonomies}. */
  int taxonomy(int asset) {
    return taxonomy[asset];
  }

  List<String> taxonomies() {
    return taxonomies;
  }

  /** Place of an amount; -1 if the exposure does not have it. */
  int amount(String name) {
    return amounts.indexOf(name);
  }

  List<String> amounts() {
    return amounts;
  }

  double amount(int which, int asset) {
    return amount[which][asset];
  }
}
