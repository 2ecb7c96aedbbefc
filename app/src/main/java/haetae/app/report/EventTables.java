package haetae.app.report;

import haetae.world.quake.Arrival;
import haetae.world.quake.Origin;
import haetae.world.quake.QuakeVersion;

/** Versions and arrivals of one quake, for whoever wants every number. */
final class EventTables {
  private EventTables() {}

  /** Both tables, each folded. */
  static String of(EventView event) {
    int versions = event.history().versions().size();
    int arrivals = event.origin().arrivals().size();
    return Html.fold(false, new Label("모든 판정", "All versions (" + versions + ")"), versions(event))
        + Html.fold(
            false,
            new Label("도달과 잔차", "Arrivals and residuals (" + arrivals + ")"),
            arrivals(event));
  }

  private static String versions(EventView event) {
    Table table =
        new Table(new Label("판정의 흐름", "Versions"))
            .numbers("판", "Version", "")
            .numbers("진원시 뒤", "After origin", "s")
            .words("자료 시각", "Data time (KST)")
            .numbers("위도", "Latitude", "°")
            .numbers("경도", "Longitude", "°")
            .numbers("수평 오차", "Error", "km")
            .numbers("깊이", "Depth", "km")
            .words("규모", "Magnitude")
            .numbers("관측소", "Stations", "")
            .numbers("rms", "rms", "s")
            .words("방법", "Method");
    for (QuakeVersion version : event.history().versions()) {
      Origin origin = version.origin();
      table.row(
          Integer.toString(version.version()),
          Figures.fixed(event.afterOriginS(version.at()), 1),
          Figures.kstTime(version.at()),
          Figures.fixed(origin.epicentre().latDeg(), 4),
          Figures.fixed(origin.epicentre().lonDeg(), 4),
          Figures.fixed(origin.horizontalErrorKm(), 1),
          Figures.fixed(origin.depthKm(), 1),
          magnitude(version),
          Integer.toString(origin.stationsUsed()),
          Figures.fixed(origin.rmsS(), 2),
          Html.escape(origin.method()));
    }
    return table.finish();
  }

  private static String magnitude(QuakeVersion version) {
    return Html.escape(EventView.magnitudeText(version))
        + version.magnitude().map(m -> " ± " + Figures.fixed(m.sigma(), 2)).orElse("");
  }

  private static String arrivals(EventView event) {
    Table table =
        new Table(new Label("도달과 잔차, 가까운 순", "Arrivals and residuals, nearest first"))
            .words("관측소", "Station")
            .words("파", "Phase")
            .words("도달 시각", "Time (KST)")
            .numbers("거리", "Distance", "km")
            .numbers("방위각", "Azimuth", "°")
            .numbers("잔차", "Residual", "s")
            .numbers("도달 오차", "Pick σ", "s")
            .numbers("무게", "Weight", "");
    for (Arrival arrival : event.arrivals()) {
      table.row(
          Html.escape(arrival.pick().station().toString()),
          arrival.pick().phase().name(),
          Figures.kstTime(arrival.pick().time()),
          Figures.fixed(arrival.distanceKm(), 1),
          Figures.fixed(arrival.azimuthDeg(), 0),
          Figures.fixed(arrival.residualS(), 2),
          Figures.fixed(arrival.pick().sigmaS(), 2),
          Figures.fixed(arrival.weight(), 2));
    }
    return table.finish();
  }
}
