package haetae.app.product;

import haetae.world.shaking.IntensityMeasure;
import haetae.world.shaking.KmaIntensity;
import haetae.world.unit.AccelerationMps2;
import haetae.world.unit.VelocityMps;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The two scales of intensity, never mixed and each with colours of its own, so that nobody takes
 * one map for the other. On both, class N reaches from N - 0.5 to N + 0.5.
 */
public enum IntensityScale {
  /** Modified Mercalli intensity, in ShakeMap's colours. */
  MMI("MMI 수정 메르칼리 진도", "Modified Mercalli intensity (MMI)", MapColours.SHAKEMAP, 10),
  /**
   * Scale of the Korea Meteorological Administration (2018) from median PGA and PGV. Colours grow
   * steadily darker, so that they also work without colour vision and in grey print.
   */
  KMA("기상청 진도 (2018)", "KMA intensity (2018)", MapColours.STEADY, 11);

  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

  private final String ko;
  private final String en;
  private final String hex;
  private final int classes;

  IntensityScale(String ko, String en, String hex, int classes) {
    this.ko = ko;
    this.en = en;
    this.hex = hex;
    this.classes = classes;
  }

  /** Name in Korean. */
  public String ko() {
    return ko;
  }

  /** Name in English. */
  public String en() {
    return en;
  }

  /** Number of classes; the last means "or more". */
  public int classes() {
    return classes;
  }

  /** Colours of the classes from I up, as {@code #rrggbb}. */
  public List<String> colours() {
    return List.of(hex.split(" ", -1));
  }

  /** Numeral of a class. */
  static String roman(int intensity) {
    return ROMAN.get(Math.clamp(intensity, 1, ROMAN.size()) - 1);
  }

  /** Class of a value. */
  int classOf(double value) {
    return Math.clamp(Math.round(value), 1, classes);
  }

  /**
   * Colour of a value on our maps, blended between the classes. ShakeMap's colours are meant to lie
   * on shaded relief; on plain paper they are softened by a fifth.
   */
  Color colour(double value) {
    Color full = MapColours.between(colours(), value - 1);
    return this == MMI ? MapColours.mix(full, Color.WHITE, 0.2) : full;
  }

  /** Intensity at every place on this scale; empty if its measures are not there. */
  Optional<double[]> values(ShakingProducts map) {
    return switch (this) {
      case MMI -> map.find(IntensityMeasure.MMI).map(layer -> layer.mean);
      case KMA ->
          map.find(IntensityMeasure.PGA)
              .flatMap(pga -> map.find(IntensityMeasure.PGV).map(pgv -> kma(pga.mean, pgv.mean)));
    };
  }

  private static double[] kma(double[] lnPga, double[] lnPgv) {
    double[] values = new double[lnPga.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = kma(lnPga[i], lnPgv[i]);
    }
    return values;
  }

  private static double kma(double lnPgaG, double lnPgvCmPerS) {
    if (Double.isNaN(lnPgaG) || Double.isNaN(lnPgvCmPerS)) {
      return Double.NaN;
    }
    return KmaIntensity.of(
            AccelerationMps2.ofG(Math.exp(lnPgaG)), VelocityMps.ofCmPerS(Math.exp(lnPgvCmPerS)))
        .value();
  }

  /**
   * Intensity of a station on this scale. What people felt is like MMI; it is not shown on the KMA
   * scale.
   */
  OptionalDouble value(ShakenStation station) {
    if (this == MMI) {
      return station.observed(IntensityMeasure.MMI);
    }
    OptionalDouble pga = station.observed(IntensityMeasure.PGA);
    OptionalDouble pgv = station.observed(IntensityMeasure.PGV);
    if (station.felt() || pga.isEmpty() || pgv.isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(kma(pga.getAsDouble(), pgv.getAsDouble()));
  }
}
