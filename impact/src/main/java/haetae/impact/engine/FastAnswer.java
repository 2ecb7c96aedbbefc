package haetae.impact.engine;

import haetae.hazard.motion.Motion;
import haetae.hazard.randomfield.Coregionalisation;
import haetae.hazard.randomfield.FieldBlock;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The answer without fields, within a second for a city: mean chances are exact ({@code
 * expectedExceedances} of normal ln shaking), variances follow from the correlation ({@link
 * FieldVariance}) and the scatter of single buildings, ranges from both ({@link OneFactor}).
 * Prepared once for a portfolio, asked for every quake.
 */
public final class FastAnswer {
  private final Prepared prepared;

  /**
   * Prepares a portfolio.
   *
   * @param settings scatter and building residual count; seed and progress do not
   */
  public FastAnswer(Portfolio portfolio, SimulationSettings settings) {
    this(new Prepared(portfolio, settings));
  }

  private FastAnswer(Prepared prepared) {
    this.prepared = prepared;
  }

  /** What it was prepared for. */
  public Portfolio portfolio() {
    return prepared.layout.portfolio;
  }

  /** The same on ground that may fail. */
  public FastAnswer with(GroundFailure failure) {
    return new FastAnswer(prepared.with(failure));
  }

  /**
   * Prepares and asks once, with Loth &amp; Baker's correlation, settings of cities, firm ground.
   */
  public static Totals of(
      Portfolio portfolio, List<IntensityMeasure> measures, List<Motion> motions) {
    return new FastAnswer(portfolio, SimulationSettings.DEFAULT)
        .totals(Coregionalisation.lothBaker(measures), motions);
  }

  /** Prepares and asks once. */
  public static Totals of(
      Portfolio portfolio,
      Coregionalisation model,
      List<Motion> motions,
      SimulationSettings settings,
      Optional<GroundFailure> ground) {
    FastAnswer firm = new FastAnswer(portfolio, settings);
    return ground.map(firm::with).orElse(firm).totals(model, motions);
  }

  /**
   * Totals of normal ln shaking; {@code fields()} is 0.
   *
   * @param model correlation; its measures are those of the motions
   * @param motions mean, tau and phi at the sites of the portfolio, one for each measure
   */
  public Totals totals(Coregionalisation model, List<Motion> motions) {
    return moments(model, motions).totals();
  }

  /** What the totals are made of. */
  Moments moments(Coregionalisation model, List<Motion> motions) {
    int sites = prepared.layout.portfolio.sites().size();
    for (Motion motion : motions) {
      if (motion.size() != sites || motions.size() != model.measures().size()) {
        throw new InvalidValue(
            String.format(
                "%d predictions at %d places; expected %d at the %d of the portfolio",
                motions.size(), motion.size(), model.measures().size(), sites));
      }
    }
    return new Moments(prepared, model, motions);
  }

  /** Means, variances and the shapes of all totals. */
  static final class Moments {
    private final Prepared prepared;
    private final int[] measureOfClass;
    private final double[] meanStates;
    private final double[] means;
    private final FieldVariance field;
    private final BlockWork nodes;

    Moments(Prepared prepared, Coregionalisation model, List<Motion> motions) {
      this.prepared = prepared;
      measureOfClass = prepared.measureOfClass(model.measures());
      meanStates = prepared.meanStates(meanChances(motions));
      means = prepared.means(meanStates);
      Points points = new Points(prepared.layout, measureOfClass, model, motions);
      field = new FieldVariance(prepared, points, motions, measureOfClass);
      nodes =
          new BlockWork(
              prepared.layout,
              prepared.tables,
              prepared.ground,
              prepared.settings.individualScatter(),
              prepared.constants);
      nodes.shake(allAtOnce(model.measures(), motions), measureOfClass);
    }

    private double[] meanChances(List<Motion> motions) {
      Layout layout = prepared.layout;
      double[] mean = new double[layout.spots() * layout.states];
      double residual = prepared.settings.buildingResidual();
      prepared
          .settings
          .over(layout.spots())
          .forEach(spot -> {
            int type = layout.classOfSpot[spot];
            int site = layout.siteOfSpot[spot];
            Motion motion = motions.get(measureOfClass[type]);
            int at = spot * layout.states;
            layout
                .portfolio
                .fragilities()
                .classes()
                .get(type)
                .curve()
                .expectedExceedances(
                    motion.mean[site], Math.hypot(motion.sigma(site), residual), mean, at);
            for (int k = 0; k < layout.states && prepared.ground.isPresent(); k++) {
              mean[at + k] = prepared.ground.get().with(mean[at + k], site, k);
            }
          });
      return mean;
    }

    /** Fields in which all residuals are one number: a node each. */
    private static FieldBlock allAtOnce(List<IntensityMeasure> measures, List<Motion> motions) {
      int lanes = NormalNodes.COUNT;
      double[][] values = new double[motions.size()][];
      for (int m = 0; m < values.length; m++) {
        Motion motion = motions.get(m);
        values[m] = new double[motion.size() * lanes];
        for (int i = 0; i < motion.size(); i++) {
          for (int j = 0; j < lanes; j++) {
            values[m][i * lanes + j] = motion.mean[i] + motion.sigma(i) * NormalNodes.Z[j];
          }
        }
      }
      return FieldBlock.of(measures, 0, lanes, values);
    }

    /** Variance of a total of a district over fields and buildings. */
    double variance(int row) {
      return field.districts[row] + scatter(nodes.variances, row);
    }

    /** Variance of a total of the city over fields and buildings. */
    double cityVariance(int q) {
      return field.city[q] + scatter(cityNodes(nodes.variances), q);
    }

    private static double scatter(double[][] variances, int row) {
      return variances.length == 0 ? 0 : NormalNodes.component(0, variances[row]);
    }

    private double[][] cityNodes(double[][] byDistrict) {
      int quantities = prepared.layout.quantities;
      double[][] sum = new double[byDistrict.length == 0 ? 0 : quantities][NormalNodes.COUNT];
      for (int row = 0; row < byDistrict.length; row++) {
        for (int j = 0; j < NormalNodes.COUNT; j++) {
          sum[row % quantities][j] += byDistrict[row][j];
        }
      }
      return sum;
    }

    Totals totals() {
      Range[] rows =
          ranges(
              means, field.districts, nodes.totals, nodes.variances, prepared.least, prepared.most);
      Range[] city =
          ranges(
              prepared.city(means),
              field.city,
              cityNodes(nodes.totals),
              cityNodes(nodes.variances),
              prepared.city(prepared.least),
              prepared.city(prepared.most));
      int quantities = prepared.layout.quantities;
      List<List<Range>> districts =
          IntStream.range(0, rows.length / Math.max(1, quantities))
              .mapToObj(d -> List.of(rows).subList(d * quantities, (d + 1) * quantities))
              .toList();
      return new Totals(prepared.layout.portfolio, 0, List.of(city), districts, meanStates);
    }

    private Range[] ranges(
        double[] mean,
        double[] variance,
        double[][] total,
        double[][] scatter,
        double[] least,
        double[] most) {
      return prepared
          .settings
          .over(mean.length)
          .mapToObj(row ->
              OneFactor.of(
                  mean[row],
                  variance[row],
                  total[row],
                  scatter.length == 0 ? new double[0] : scatter[row],
                  least[row],
                  most[row]))
          .toArray(Range[]::new);
    }
  }
}
