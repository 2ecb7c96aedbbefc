package haetae.app.product;

import haetae.world.shaking.IntensityMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code grid.csv}: a line per place; medians in percent of g and cm/s, deviations of their natural
 * logarithm, MMI and KMA intensity each under its own name.
 */
final class GridCsv {
  private GridCsv() {}

  static String of(ShakingProducts map) {
    List<String> head = new ArrayList<>(List.of("lon", "lat", "vs30Mps"));
    for (ShakingLayer layer : map.layers()) {
      head.add(name(layer.measure));
      head.add(sigmaName(layer.measure));
    }
    double[] kma = IntensityScale.KMA.values(map).orElse(new double[0]);
    if (kma.length > 0) {
      head.add("kmaIntensity");
    }
    StringBuilder out = new StringBuilder(map.places().size() * 90);
    out.append(String.join(",", head)).append('\n');
    for (int i = 0; i < map.places().size(); i++) {
      line(out, map, i);
      if (kma.length > 0) {
        out.append(',').append(Decimal.fixed(kma[i], 2));
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static void line(StringBuilder out, ShakingProducts map, int i) {
    ShakenPlaces places = map.places();
    out.append(Decimal.fixed(places.lonDeg[i], 6)).append(',');
    out.append(Decimal.fixed(places.latDeg[i], 6)).append(',');
    out.append(Decimal.fixed(places.vs30Mps[i], 1));
    for (ShakingLayer layer : map.layers()) {
      double shown = MeasureUnit.shown(layer.measure, layer.mean[i]);
      out.append(',').append(Decimal.digits(shown, 6));
      out.append(',').append(Decimal.fixed(layer.sigma[i], 5));
    }
  }

  private static String name(IntensityMeasure measure) {
    return switch (measure.kind()) {
      case MMI -> "mmi";
      case PGV -> "pgvCmPerS";
      case PGA -> "pgaPercentG";
      case SA -> "sa%sPercentG".formatted(period(measure));
    };
  }

  private static String sigmaName(IntensityMeasure measure) {
    return switch (measure.kind()) {
      case MMI -> "mmiSigma";
      case PGV -> "lnPgvSigma";
      case PGA -> "lnPgaSigma";
      case SA -> "lnSa%sSigma".formatted(period(measure));
    };
  }

  private static String period(IntensityMeasure measure) {
    return MeasureUnit.of(measure).column().substring(3).toLowerCase(Locale.ROOT);
  }
}
