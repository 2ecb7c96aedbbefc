package haetae.app.openquake;

import java.util.List;
import java.util.Locale;

/**
 * Tables with a line for each asset. {@code buildings.csv}: chances of the states and mean loss
 * ratio; {@code avg_damages.csv}: buildings by state and loss, with OpenQuake's names of columns.
 */
final class AssetTables {
  private static final int CHANCE_DIGITS = 7;
  private static final int COUNT_DIGITS = 5;

  private final OpenQuakeResult result;
  private final JobPortfolio portfolio;
  private final Assets assets;
  private final List<String> lossTypes;
  private final List<String> states;
  private final double[] meanStates;

  AssetTables(OpenQuakeResult result) {
    this.result = result;
    portfolio = result.portfolio();
    assets = result.job().exposure().assets();
    lossTypes = result.job().lossTypes();
    states = result.job().states();
    meanStates = result.meanStates();
  }

  String buildings() {
    StringBuilder text = new StringBuilder(assets.size() * 64).append("id");
    for (String lossType : lossTypes) {
      String prefix = lossType.equals(lossTypes.getFirst()) ? "" : lossType + ".";
      text.append(',').append(prefix).append("none");
      states.forEach(state -> text.append(',').append(prefix).append(state));
      text.append(',').append(prefix).append("meanLossRatio");
    }
    text.append('\n');
    double[] chances = new double[states.size() + 1];
    for (int k = 0; k < portfolio.keptAssets(); k++) {
      quoted(text, assets.id(portfolio.asset(k)));
      for (int l = 0; l < lossTypes.size(); l++) {
        portfolio.meanStates(k, l, meanStates, chances);
        for (double chance : chances) {
          number(text.append(','), chance, CHANCE_DIGITS);
        }
        number(text.append(','), portfolio.lossRatio(k, l, meanStates), CHANCE_DIGITS);
      }
      text.append('\n');
    }
    return text.toString();
  }

  String averageDamages() {
    StringBuilder text = new StringBuilder(assets.size() * 96).append("asset_id,taxonomy,lon,lat");
    for (String lossType : lossTypes) {
      text.append(',').append(lossType).append("-no_damage");
      states.forEach(state -> text.append(',').append(lossType).append('-').append(state));
      text.append(',').append(lossType).append("-losses");
    }
    text.append('\n');
    double[] chances = new double[states.size() + 1];
    for (int k = 0; k < portfolio.keptAssets(); k++) {
      int asset = portfolio.asset(k);
      quoted(text, assets.id(asset));
      quoted(text.append(','), assets.taxonomies().get(assets.taxonomy(asset)));
      number(text.append(','), assets.lonDeg(asset), COUNT_DIGITS);
      number(text.append(','), assets.latDeg(asset), COUNT_DIGITS);
      for (int l = 0; l < lossTypes.size(); l++) {
        portfolio.meanStates(k, l, meanStates, chances);
        for (double chance : chances) {
          number(text.append(','), chance * assets.number(asset), COUNT_DIGITS);
        }
        double ratio = portfolio.lossRatio(k, l, meanStates);
        number(text.append(','), ratio * portfolio.value(l, k), COUNT_DIGITS);
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static void quoted(StringBuilder text, String word) {
    if (word.indexOf(',') < 0 && word.indexOf('"') < 0 && word.indexOf('\n') < 0) {
      text.append(word);
    } else {
      text.append('"').append(word.replace("\"", "\"\"")).append('"');
    }
  }

  /** A number with so many decimals, faster than formatting; nothing for no number. */
  static void number(StringBuilder text, double value, int decimals) {
    if (Double.isNaN(value)) {
      return;
    }
    if (Math.abs(value) > 1e10) {
      text.append(String.format(Locale.ROOT, "%." + decimals + "f", value));
      return;
    }
    long scale = 1;
    for (int k = 0; k < decimals; k++) {
      scale *= 10;
    }
    long scaled = Math.round(Math.abs(value) * scale);
    if (value < 0 && scaled > 0) {
      text.append('-');
    }
    text.append(scaled / scale).append('.');
    long rest = scaled % scale;
    for (long place = scale / 10; place > rest && place > 1; place /= 10) {
      text.append('0');
    }
    text.append(rest);
  }
}
