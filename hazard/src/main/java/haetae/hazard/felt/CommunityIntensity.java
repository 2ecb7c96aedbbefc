package haetae.hazard.felt;

import haetae.world.InvalidValue;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Community decimal intensity (CDI), an intensity like MMI, of the answers of one cell. Wald et al.
 * (2011), Eq. 1, with the constants of USGS's program (the paper prints 3.40 and 4.38). It ends
 * near 9 by construction: above VIII instruments must speak.
 */
public final class CommunityIntensity {
  private static final double SLOPE = 3.3996;
  private static final double OFFSET = -4.3781;
  private static final double NOT_FELT = 1;
  private static final double LEAST_FELT = 2;
  private static final double MOST = 10;

  private CommunityIntensity() {}

  /** CDI from a weighted sum, not rounded: 1 if nothing was felt, else 2 or more. */
  public static double fromSum(double weightedSum) {
    if (weightedSum <= 0) {
      return NOT_FELT;
    }
    return Math.clamp(SLOPE * Math.log(weightedSum) + OFFSET, LEAST_FELT, MOST);
  }

  /** CDI to one decimal, as it is published. */
  public static double rounded(double cdi) {
    return Math.rint(cdi * 10) / 10;
  }

  /**
   * Community weighted sum: weight times mean of each index over those who answered it.
   *
   * @param reports answers of the reports, one or more
   */
  public static double weightedSum(Collection<Map<FeltIndex, Double>> reports) {
    if (reports.isEmpty()) {
      throw new InvalidValue("no reports for a community intensity; expected one or more");
    }
    double total = 0;
    for (FeltIndex index : FeltIndex.values()) {
      double sum = 0;
      int answered = 0;
      for (Map<FeltIndex, Double> report : reports) {
        answered += report.containsKey(index) ? 1 : 0;
        sum += report.getOrDefault(index, 0.0);
      }
      total += answered == 0 ? 0 : index.weight() * sum / answered;
    }
    return total;
  }

  /**
   * Weighted sum without the share {@code trim} of reports at either end. Whole reports are left
   * out, weakest and strongest, not answers: most answers are yes or no, and a trimmed mean of
   * those would lose every minority. With fewer than 1/trim reports nothing is trimmed.
   */
  public static double trimmedSum(Collection<Map<FeltIndex, Double>> reports, double trim) {
    List<Map<FeltIndex, Double>> sorted =
        reports.stream().sorted(Comparator.comparingDouble(CommunityIntensity::share)).toList();
    int off = (int) Math.floor(trim * sorted.size());
    return weightedSum(sorted.subList(off, sorted.size() - off));
  }

  /** One report's sum as a share of the greatest that its answers allow. */
  private static double share(Map<FeltIndex, Double> answers) {
    double sum = 0;
    double most = 0;
    for (Map.Entry<FeltIndex, Double> answer : answers.entrySet()) {
      sum += answer.getKey().weight() * answer.getValue();
      most += answer.getKey().weight() * answer.getKey().most();
    }
    return most > 0 ? sum / most : 0;
  }

  /**
   * Deviation of a cell's CDI as an observation of MMI, from the number of responses: 0.25
   * e^(-n/24.02) + 0.09. From memory of the relation behind USGS's cells; their printed deviations
   * agree.
   */
  public static double sigma(int responses) {
    if (responses < 1) {
      throw new InvalidValue("responses is " + responses + "; expected 1 or more");
    }
    return 0.25 * Math.exp(-responses / 24.02) + 0.09;
  }
}
