package haetae.app.openquake;

import haetae.hazard.site.Sites;
import haetae.impact.engine.Portfolio;
import haetae.impact.engine.Quantity;
import haetae.impact.fragility.FragilityClass;
import haetae.impact.fragility.FragilitySet;
import haetae.world.InvalidValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The buildings of a job as the engine takes them: one row for each asset, loss type and fragility
 * function of its taxonomy. Quantities: {@code buildings.STATE} and consequences of the first loss
 * type, those of a further one with its name between ({@code buildings.contents.slight}).
 */
final class JobPortfolio {
  private static final List<String> CITY = List.of("city");

  private final OpenQuakeJob job;
  private final Assets assets;
  private final List<String> lossTypes;
  private final FragilitySet set;
  private final Map<String, Integer> quantityIndex = new LinkedHashMap<>();
  private final List<Quantity> quantities = new ArrayList<>();
  private final Portfolio portfolio;

  /** Assets that stand near a site. */
  private int[] kept = new int[0];

  /** {@code rows[k * lossTypes + l]}: first row of the k-th kept asset and loss type. */
  private int[] rows = new int[0];

  private double[] weights = new double[0];
  private final double[] values;

  JobPortfolio(OpenQuakeJob job) {
    this.job = job;
    assets = job.exposure().assets();
    lossTypes = job.lossTypes();
    values = new double[lossTypes.size()];
    set = classes();
    lossTypes.forEach(this::nameQuantities);
    portfolio = build();
  }

  private FragilitySet classes() {
    TreeSet<String> missing = new TreeSet<>();
    Map<String, FragilityClass> used = new LinkedHashMap<>();
    for (String lossType : lossTypes) {
      for (String taxonomy : assets.taxonomies()) {
        List<TaxonomyMapping.Share> shares = job.mapping().of(taxonomy);
        if (shares.isEmpty()) {
          missing.add(taxonomy + " (not in the taxonomy mapping)");
        }
        for (TaxonomyMapping.Share share : shares) {
          FragilityClass found = job.fragility(lossType).classes().get(share.riskId());
          if (found == null) {
            missing.add(share.riskId());
          } else {
            String id = classId(lossType, share.riskId());
            used.put(id, new FragilityClass(id, found.measure(), found.curve(), 0));
          }
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new InvalidValue(
          "taxonomies of the exposure without a fragility function: "
              + String.join(", ", missing)
              + "; expected one for each in "
              + String.join(", ", lossTypes.stream().map(t -> job.fragility(t).file()).toList()));
    }
    return new FragilitySet("the job", job.states(), List.copyOf(used.values()));
  }

  private static String classId(String lossType, String riskId) {
    return lossType + "/" + riskId;
  }

  private String prefix(String lossType) {
    return lossType.equals(lossTypes.getFirst()) ? "" : lossType + ".";
  }

  private void nameQuantities(String lossType) {
    addQuantity("buildings." + prefix(lossType) + "none", "buildings");
    for (String state : job.states()) {
      addQuantity("buildings." + prefix(lossType) + state, "buildings");
    }
    for (String kind : job.consequences().kinds(lossType)) {
      String unit =
          kind.equals("losses")
              ? job.exposure().model().units().getOrDefault(lossType, "")
              : Consequences.ofPeople(kind) ? "people" : "units";
      addQuantity(kind + "." + lossType, unit);
    }
  }

  private void addQuantity(String id, String unit) {
    quantityIndex.put(id, quantities.size());
    quantities.add(new Quantity(id, unit));
  }

  private Portfolio build() {
    Sites sites = job.sites();
    Portfolio.Builder builder = new Portfolio.Builder(sites, set, quantities, CITY);
    NearestSite nearest = new NearestSite(sites);
    Amounts[][] amounts = amounts();
    kept = new int[assets.size()];
    rows = new int[assets.size() * lossTypes.size() + 1];
    weights = new double[assets.size() * lossTypes.size()];
    int count = 0;
    int row = 0;
    for (int a = 0; a < assets.size(); a++) {
      int site =
          nearest.within(assets.latDeg(a), assets.lonDeg(a), job.settings().assetDistanceKm());
      if (site < 0) {
        continue;
      }
      for (int l = 0; l < lossTypes.size(); l++) {
        rows[count * lossTypes.size() + l] = row;
        for (Amounts share : amounts[l * assets.taxonomies().size() + assets.taxonomy(a)]) {
          builder.add(site, share.fragility, 0, share.of(a));
          weights = row < weights.length ? weights : Arrays.copyOf(weights, 2 * weights.length);
          weights[row++] = share.weight;
        }
        values[l] += share(l, a);
      }
      kept[count++] = a;
    }
    rows[count * lossTypes.size()] = row;
    kept = Arrays.copyOf(kept, count);
    if (count == 0) {
      throw new InvalidValue(
          "all "
              + assets.size()
              + " assets lie farther than "
              + job.settings().assetDistanceKm()
              + " km from any of "
              + sites.size()
              + " sites; expected some nearer (asset_hazard_distance)");
    }
    return builder.build();
  }

  private double share(int l, int asset) {
    int amount = assets.amount(lossTypes.get(l));
    return amount < 0 ? 0 : assets.amount(amount, asset);
  }

  /** By loss type and taxonomy: what an asset of one building and one of value adds. */
  private Amounts[][] amounts() {
    int taxonomies = assets.taxonomies().size();
    Amounts[][] all = new Amounts[lossTypes.size() * taxonomies][];
    for (int l = 0; l < lossTypes.size(); l++) {
      String lossType = lossTypes.get(l);
      for (int t = 0; t < taxonomies; t++) {
        String taxonomy = assets.taxonomies().get(t);
        all[l * taxonomies + t] =
            job.mapping().of(taxonomy).stream()
                .map(share -> new Amounts(lossType, taxonomy, share))
                .toArray(Amounts[]::new);
      }
    }
    return all;
  }

  /** What assets of one taxonomy add through one fragility function. */
  private final class Amounts {
    private final double weight;
    private final int fragility;
    private final int firstState;
    private final double[] row = new double[quantities.size() * (job.states().size() + 1)];
    private final List<double[]> factors = new ArrayList<>();
    private final List<Integer> of = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();

    Amounts(String lossType, String taxonomy, TaxonomyMapping.Share share) {
      weight = share.weight();
      fragility = set.get(classId(lossType, share.riskId()));
      firstState = quantity("buildings." + prefix(lossType) + "none");
      for (String kind : job.consequences().kinds(lossType)) {
        String tag = job.consequences().byRiskId() ? share.riskId() : taxonomy;
        factors.add(job.consequences().get(tag, kind, lossType));
        of.add(basis(kind, lossType));
        places.add(quantity(kind + "." + lossType));
      }
    }

    /** Amount of the exposure that a kind of consequence is a part of; -1: the buildings. */
    private int basis(String kind, String lossType) {
      if (Consequences.ofBuildings(kind)) {
        return -1;
      }
      if (Consequences.ofPeople(kind)) {
        return -2;
      }
      int amount = assets.amount(lossType);
      if (amount < 0) {
        throw new InvalidValue(
            "losses of "
                + lossType
                + " are asked for; expected a costType "
                + lossType
                + " in the exposure");
      }
      return amount;
    }

    double[] of(int asset) {
      int states = job.states().size() + 1;
      double number = assets.number(asset) * weight;
      for (int s = 0; s < states; s++) {
        row[(firstState + s) * states + s] = number;
      }
      for (int k = 0; k < places.size(); k++) {
        double basis =
            switch (of.get(k)) {
              case -1 -> number;
              case -2 -> weight * people(asset);
              default -> weight * assets.amount(of.get(k), asset);
            };
        double[] factor = factors.get(k);
        for (int s = 1; s < states; s++) {
          row[places.get(k) * states + s] = factor[s - 1] * basis;
        }
      }
      return row;
    }
  }

  private double people(int asset) {
    String time = job.settings().timeEvent();
    List<String> periods = time.equals("avg") ? List.of("day", "night", "transit") : List.of(time);
    return periods.stream().mapToDouble(p -> assets.amount(assets.amount(p), asset)).sum()
        / periods.size();
  }

  Portfolio portfolio() {
    return portfolio;
  }

  int quantity(String id) {
    Integer at = quantityIndex.get(id);
    if (at == null) {
      throw new InvalidValue("no quantity '" + id + "'; expected one of " + quantityIndex.keySet());
    }
    return at;
  }

  boolean has(String quantityId) {
    return quantityIndex.containsKey(quantityId);
  }

  /** Sum of the values of a loss type over the assets that are kept. */
  double value(int lossType) {
    return values[lossType];
  }

  /** Value of one kept asset. */
  double value(int lossType, int kept) {
    return share(lossType, this.kept[kept]);
  }

  int keptAssets() {
    return kept.length;
  }

  /** Place in the exposure of a kept asset. */
  int asset(int kept) {
    return this.kept[kept];
  }

  /**
   * Mean chances of the states of an asset.
   *
   * @param meanStates of the groups of the portfolio, {@code [group * states + state]}
   * @param out receives one a state
   */
  void meanStates(int kept, int lossType, double[] meanStates, double[] out) {
    Arrays.fill(out, 0);
    int at = kept * lossTypes.size() + lossType;
    for (int row = rows[at]; row < rows[at + 1]; row++) {
      int group = portfolio.group(row);
      for (int s = 0; s < out.length; s++) {
        out[s] += weights[row] * meanStates[group * out.length + s];
      }
    }
  }

  /** Share of its value that an asset loses where the states have these chances. */
  double lossRatio(int kept, int lossType, double[] meanStates) {
    String type = lossTypes.get(lossType);
    if (!job.consequences().kinds(type).contains("losses")) {
      return Double.NaN;
    }
    String taxonomy = assets.taxonomies().get(assets.taxonomy(asset(kept)));
    int states = job.states().size() + 1;
    int at = kept * lossTypes.size() + lossType;
    List<TaxonomyMapping.Share> shares = job.mapping().of(taxonomy);
    double sum = 0;
    for (int row = rows[at]; row < rows[at + 1]; row++) {
      String tag = job.consequences().byRiskId() ? shares.get(row - rows[at]).riskId() : taxonomy;
      double[] factor = job.consequences().get(tag, "losses", type);
      int group = portfolio.group(row);
      for (int s = 1; s < states; s++) {
        sum += weights[row] * factor[s - 1] * meanStates[group * states + s];
      }
    }
    return sum;
  }
}
