package haetae.app.report;

import haetae.app.product.IntensityScale;
import haetae.app.product.MapProducts;
import haetae.app.product.ShakingFigure;
import haetae.hazard.shaking.LiveMaps;
import haetae.hazard.shaking.PredictionScore;
import haetae.hazard.shaking.ShakingVersion;
import haetae.hazard.shaking.StationRow;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;

/**
 * What the page says of the shaking of one quake: its maps, and how well stations were foretold.
 */
final class ShakingSection {
  private static final List<IntensityMeasure> SCORED =
      List.of(
          IntensityMeasure.PGA,
          IntensityMeasure.PGV,
          IntensityMeasure.SA03,
          IntensityMeasure.SA10,
          IntensityMeasure.SA30);

  private ShakingSection() {}

  /** Maps of one quake, oldest first; empty text if there is none. */
  static String of(List<ShakingVersion> versions, LiveMaps maps) {
    if (versions.isEmpty()) {
      return "";
    }
    return ShakingFigure.html(versions.stream().map(MapProducts::of).toList(), IntensityScale.KMA)
        + Html.note(
            new Label(
                "지진이 더 알려지고 관측값이 늘 때마다 다시 그립니다. 도시의 정보이며 기상청의 경보가 아닙니다.",
                "Drawn anew with every version of the quake and every new peak. The city's information,"
                    + " not KMA's warning."))
        + Html.fold(false, new Label("예측과 관측", "Predicted and observed"), scores(versions, maps));
  }

  private static String scores(List<ShakingVersion> versions, LiveMaps maps) {
    Table table =
        new Table(
                new Label(
                    "그때 알던 진원으로 예측한 값과 끝내 관측된 값",
                    "What the source as known then foretold, against what was recorded in the end"))
            .words("측정값", "Measure")
            .numbers("진원시 뒤", "After origin", "s")
            .numbers("관측소", "Stations", "")
            .numbers("±1σ 안", "Within ±1 σ", "%")
            .numbers("관측 없이 예측", "Misfit of the model", "ln, rms")
            .numbers("다른 관측소로 예측", "From the other stations", "ln, rms");
    for (ShakingVersion version : versions) {
      List<StationRow> rows = maps.against(version, versions.getLast());
      for (IntensityMeasure measure : SCORED) {
        PredictionScore.of(rows, measure).ifPresent(score -> row(table, version, score));
      }
    }
    return table.finish();
  }

  private static void row(Table table, ShakingVersion version, PredictionScore score) {
    double afterS =
        java.time.Duration.between(version.quake().origin().time(), version.at()).toNanos() * 1e-9;
    table.row(
        score.measure().toString(),
        Figures.fixed(afterS, 1),
        Integer.toString(score.stations()),
        Figures.fixed(100 * score.withinOneSigma(), 0),
        Figures.fixed(score.rms(), 2),
        Figures.fixed(score.leaveOneOutRms(), 2));
  }
}
