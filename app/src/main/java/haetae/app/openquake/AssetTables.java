package haetae.app.openquake;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/**
 * Tables with a line for each asset. {@code buildings.csv}: chances of the states and mean loss
 * ratio; {@code avg_damages.csv}: buildings by state and loss, with OpenQuake's names of columns.
 */
final class AssetTables {
  private static final int CHANCE_DIGITS = 7;
  private static final int COUNT_DIGITS = 5;
  private static final int PIECE = 1 << 16;

  private final JobPortfolio portfolio;
  private final Assets assets;
  private final List<String> lossTypes;
  private final List<String> states;
  private final double[] meanStates;
  private final double[] chances;

  AssetTables(JobResult result) {
    portfolio = result.portfolio();
    assets = result.job().exposure().assets();
    lossTypes = result.job().lossTypes();
    states = result.job().states();
    meanStates = result.meanStates();
    chances = new double[states.size() + 1];
  }

  /** Chances of the states, mean loss ratio and mean loss. */
  void buildings(Writer out) throws IOException {
    StringBuilder text = new StringBuilder("id,lon,lat,taxonomy,number");
    for (String lossType : lossTypes) {
      String prefix = lossType.equals(lossTypes.getFirst()) ? "" : lossType + ".";
      text.append(',').append(prefix).append("p_none");
      states.forEach(state -> text.append(',').append(prefix).append("p_").append(state));
      text.append(',').append(prefix).append("mean_loss_ratio");
      text.append(',').append(prefix).append("loss");
    }
    text.append('\n');
    for (int k = 0; k < portfolio.keptAssets(); k++) {
      int asset = portfolio.asset(k);
      place(text, asset, true);
      number(text.append(','), assets.number(asset), COUNT_DIGITS);
      for (int l = 0; l < lossTypes.size(); l++) {
        chances(text, k, l, 1, CHANCE_DIGITS);
        double ratio = portfolio.lossRatio(k, l, meanStates);
        number(text.append(','), ratio, CHANCE_DIGITS);
        number(text.append(','), ratio * portfolio.value(l, k), COUNT_DIGITS);
      }
      flush(text.append('\n'), out);
    }
    out.append(text);
  }

  /** Buildings by state, and mean loss. */
  void averageDamages(Writer out) throws IOException {
    StringBuilder text = new StringBuilder("asset_id,taxonomy,lon,lat");
    for (String lossType : lossTypes) {
      text.append(',').append(lossType).append("-no_damage");
      states.forEach(state -> text.append(',').append(lossType).append('-').append(state));
      text.append(',').append(lossType).append("-losses");
    }
    text.append('\n');
    for (int k = 0; k < portfolio.keptAssets(); k++) {
      int asset = portfolio.asset(k);
      place(text, asset, false);
      for (int l = 0; l < lossTypes.size(); l++) {
        chances(text, k, l, assets.number(asset), COUNT_DIGITS);
        double ratio = portfolio.lossRatio(k, l, meanStates);
        number(text.append(','), ratio * portfolio.value(l, k), COUNT_DIGITS);
      }
      flush(text.append('\n'), out);
    }
    out.append(text);
  }

  private void place(StringBuilder text, int asset, boolean placeFirst) {
    String taxonomy = assets.taxonomies().get(assets.taxonomy(asset));
    quoted(text, assets.id(asset));
    if (!placeFirst) {
      quoted(text.append(','), taxonomy);
    }
    number(text.append(','), assets.lonDeg(asset), COUNT_DIGITS);
    number(text.append(','), assets.latDeg(asset), COUNT_DIGITS);
    if (placeFirst) {
      quoted(text.append(','), taxonomy);
    }
  }

  private void chances(StringBuilder text, int k, int lossType, double times, int digits) {
    portfolio.meanStates(k, lossType, meanStates, chances);
    for (double chance : chances) {
      number(text.append(','), chance * times, digits);
    }
  }

  private static void flush(StringBuilder text, Writer out) throws IOException {
    if (text.length() > PIECE) {
      out.append(text);
      text.setLength(0);
    }
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
