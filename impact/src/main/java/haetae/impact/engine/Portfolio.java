package haetae.impact.engine;

import haetae.hazard.site.Sites;
import haetae.impact.fragility.FragilitySet;
import haetae.world.InvalidValue;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A city as the engine sees it. Buildings of one fragility class, site and district break alike, so
 * they form one group; all that is added up is linear in the chances of the states: total of a
 * quantity = Σ over groups and states of {@code coefficient · chance of the state}. Immutable.
 *
 * <p>Memory: four bytes a building and {@code 8·quantities·(states+1)} a group; ten million
 * buildings on ten thousand sites fit into 200 MB.
 */
public final class Portfolio {
  private final Sites sites;
  private final FragilitySet fragilities;
  private final List<Quantity> quantities;
  private final List<String> districts;
  private final int[] groupOfAsset;
  private final int[] site;
  private final int[] fragility;
  private final int[] district;
  private final double[][] coefficients;

  private Portfolio(Builder b) {
    sites = b.sites;
    fragilities = b.fragilities;
    quantities = b.quantities;
    districts = b.districts;
    groupOfAsset = Arrays.copyOf(b.groupOfAsset, b.assets);
    site = Arrays.copyOf(b.site, b.groups);
    fragility = Arrays.copyOf(b.fragility, b.groups);
    district = Arrays.copyOf(b.district, b.groups);
    coefficients = Arrays.copyOf(b.coefficients, b.groups);
  }

  /** Where shaking is wanted. */
  public Sites sites() {
    return sites;
  }

  /** The classes groups refer to. */
  public FragilitySet fragilities() {
    return fragilities;
  }

  /** What is added up, in the order of the coefficients. */
  public List<Quantity> quantities() {
    return quantities;
  }

  /**
   * Place of a quantity in {@link #quantities}.
   *
   * @throws InvalidValue if it is not added up
   */
  public int quantity(String id) {
    for (int q = 0; q < quantities.size(); q++) {
      if (quantities.get(q).id().equals(id)) {
        return q;
      }
    }
    throw new InvalidValue("no quantity '" + id + "'; expected one of " + quantities);
  }

  /** Names of the districts groups refer to. */
  public List<String> districts() {
    return districts;
  }

  /** Number of buildings (rows). */
  public int assets() {
    return groupOfAsset.length;
  }

  /** Number of groups. */
  public int groups() {
    return site.length;
  }

  /** Group of a building. */
  public int group(int asset) {
    return groupOfAsset[asset];
  }

  /** Site of a group. */
  public int site(int group) {
    return site[group];
  }

  /** Fragility class of a group: place in {@link #fragilities}. */
  public int fragility(int group) {
    return fragility[group];
  }

  /** District of a group: place in {@link #districts}. */
  public int district(int group) {
    return district[group];
  }

  /**
   * What a group adds to a quantity if all its buildings are in a state.
   *
   * @param state 0: none, then as in the set of classes
   */
  public double coefficient(int group, int quantity, int state) {
    return coefficients[group][quantity * (fragilities.states().size() + 1) + state];
  }

  /** Takes buildings one by one. Not for several threads. */
  public static final class Builder {
    private final Sites sites;
    private final FragilitySet fragilities;
    private final List<Quantity> quantities;
    private final List<String> districts;
    private final Map<Key, Integer> index = new HashMap<>();
    private int[] groupOfAsset = new int[1024];
    private int assets;
    private int[] site = new int[64];
    private int[] fragility = new int[64];
    private int[] district = new int[64];
    private double[][] coefficients = new double[64][];
    private int groups;

    /** A portfolio without buildings yet. */
    public Builder(
        Sites sites, FragilitySet fragilities, List<Quantity> quantities, List<String> districts) {
      this.sites = sites;
      this.fragilities = fragilities;
      this.quantities = List.copyOf(quantities);
      this.districts = List.copyOf(districts);
    }

    /**
     * Takes one building (or row of several alike).
     *
     * @param amounts what it adds to each quantity in each state: quantity by quantity, in each
     *     from "none" on; may be reused by the caller
     */
    public Builder add(int siteIndex, int fragilityIndex, int districtIndex, double[] amounts) {
      Key key = new Key(siteIndex, fragilityIndex, districtIndex);
      Integer known = index.get(key);
      int group = known == null ? open(key) : known;
      double[] sum = coefficients[group];
      for (int i = 0; i < sum.length; i++) {
        sum[i] += amounts[i];
      }
      if (assets == groupOfAsset.length) {
        groupOfAsset = Arrays.copyOf(groupOfAsset, Math.multiplyExact(assets, 2));
      }
      groupOfAsset[assets++] = group;
      return this;
    }

    private int open(Key key) {
      check("site", key.site, sites.size());
      check("fragility class", key.fragility, fragilities.classes().size());
      check("district", key.district, districts.size());
      if (groups == site.length) {
        int n = groups * 2;
        site = Arrays.copyOf(site, n);
        fragility = Arrays.copyOf(fragility, n);
        district = Arrays.copyOf(district, n);
        coefficients = Arrays.copyOf(coefficients, n);
      }
      site[groups] = key.site;
      fragility[groups] = key.fragility;
      district[groups] = key.district;
      coefficients[groups] = new double[quantities.size() * (fragilities.states().size() + 1)];
      index.put(key, groups);
      return groups++;
    }

    private static void check(String what, int index, int size) {
      if (index < 0 || index >= size) {
        throw new InvalidValue(what + " number " + index + "; expected 0 to " + (size - 1));
      }
    }

    /** The portfolio. The builder must not be used any more. */
    public Portfolio build() {
      return new Portfolio(this);
    }
  }

  private record Key(int site, int fragility, int district) {}
}
