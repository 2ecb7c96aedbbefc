package haetae.app.product;

import haetae.app.product.ShakenStation.Value;
import haetae.world.place.GeoPoint;
import haetae.world.shaking.IntensityMeasure;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small made-up map: shaking falls off evenly from the middle. */
final class MadeMap {
  static final ShakingGrid GRID = new ShakingGrid(129.0, 36.4, 0.01, 0.01, 61, 61);
  static final GeoPoint MIDDLE = new GeoPoint(36.1, 129.3);
  private static final Instant ORIGIN = Instant.parse("2017-11-15T05:29:31Z");

  private MadeMap() {}

  /** MMI 8 in the middle, 10 less a degree away; peaks fall off likewise. */
  static ShakingProducts map() {
    return with(Optional.of(GRID), "포항 <흥해> & 바다", "Pohang <Heunghae> & sea");
  }

  static ShakingProducts with(Optional<ShakingGrid> grid, String ko, String en) {
    ShakenEvent event =
        new ShakenEvent("kr2017", "KMA", Optional.of(ORIGIN), MIDDLE, 7, 5.4, "ML", ko, en, false);
    List<ShakingLayer> layers =
        List.of(
            layer(IntensityMeasure.MMI, 8, 10, 0.5),
            layer(IntensityMeasure.PGA, Math.log(0.4), 8, 0.4),
            layer(IntensityMeasure.PGV, Math.log(20), 8, 0.45),
            layer(IntensityMeasure.SA03, Math.log(0.8), 8, 0.42),
            layer(IntensityMeasure.SA10, Math.log(0.2), 8, 0.43),
            layer(IntensityMeasure.SA30, Math.log(0.02), 8, 0.44));
    ShakingProducts.Corner a = new ShakingProducts.Corner(36.05, 129.25, 3);
    ShakingProducts.Corner b = new ShakingProducts.Corner(36.15, 129.35, 3);
    return new ShakingProducts(
        event,
        2,
        ORIGIN.plusSeconds(45),
        grid,
        places(),
        layers,
        List.of(station(), feltCell()),
        List.of(List.of(a, b)),
        List.of(List.of(new GeoPoint(35.9, 129.5), new GeoPoint(36.3, 129.5))),
        Map.of("motion", "BSSA14"));
  }

  private static ShakenPlaces places() {
    double[] lat = new double[GRID.size()];
    double[] lon = new double[GRID.size()];
    double[] vs30 = new double[GRID.size()];
    Arrays.setAll(lat, i -> GRID.latDeg(Math.floorDiv(i, 61)));
    Arrays.setAll(lon, i -> GRID.lonDeg(i % 61));
    Arrays.fill(vs30, 400);
    return new ShakenPlaces(lat, lon, vs30);
  }

  private static ShakingLayer layer(
      IntensityMeasure measure, double top, double perDegree, double sigma) {
    double[] mean = new double[GRID.size()];
    double[] sd = new double[GRID.size()];
    Arrays.setAll(
        mean, i -> top - perDegree * Math.hypot(i % 61 - 30, Math.floorDiv(i, 61) - 30) / 100);
    Arrays.fill(sd, sigma);
    return new ShakingLayer(measure, mean, sd, 1);
  }

  private static ShakenStation station() {
    return new ShakenStation(
        "KS.PHA2",
        "Pohang",
        "KS",
        false,
        new GeoPoint(36.3, 129.1),
        350,
        28.6,
        27,
        0,
        List.of(
            value(IntensityMeasure.PGA, Math.log(0.25), false),
            value(IntensityMeasure.PGV, Math.log(12), false),
            value(IntensityMeasure.MMI, 6.5, true)));
  }

  private static ShakenStation feltCell() {
    return new ShakenStation(
        "DYFI.UTM:(52S 0533 3991 1000)",
        "",
        "DYFI",
        true,
        new GeoPoint(35.9, 129.1),
        Double.NaN,
        28,
        Double.NaN,
        5,
        List.of(value(IntensityMeasure.MMI, 4, false)));
  }

  private static Value value(IntensityMeasure measure, double observed, boolean derived) {
    return new Value(measure, derived, observed, 0, observed - 0.3, 0.35, 0.5, 0.1, false, false);
  }
}
