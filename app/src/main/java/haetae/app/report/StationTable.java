package haetae.app.report;

import haetae.app.replay.ReplayResult;
import haetae.app.replay.StationRow;
import haetae.world.station.StationId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What every station measured, strongest first. KMA and JMA intensity have a column each. */
final class StationTable {
  private static final int LONG = 120;
  private static final Label CAPTION =
      new Label("관측소별 최대값, 강한 순", "Peaks by station, strongest first");

  private StationTable() {}

  /** The table, folded when it is very long. */
  static String of(ReplayResult result, List<EventView> events) {
    if (result.stations().isEmpty()) {
      return Html.note(new Label("관측소가 없습니다.", "There are no stations."));
    }
    Set<StationId> used = new TreeSet<>();
    events.forEach(e -> used.addAll(e.stationsUsed()));
    Table table = head();
    result.stations().stream().sorted(strongestFirst()).forEach(r -> row(table, r, used));
    String scales =
        Html.note(
            new Label(
                "진도는 두 가지 척도를 따로 보입니다. 기상청 진도(로마자)와 일본 기상청 실시간 진도(소수)는 서로 바꾸어 읽을 수 없습니다.",
                "Two intensity scales are shown apart: KMA (Roman numerals) and JMA real-time (decimals);"
                    + " one cannot be read as the other."));
    int stations = result.stations().size();
    Label summary = new Label("관측소", "Stations (" + stations + ")");
    return scales + Html.fold(stations <= LONG, summary, table.finish());
  }

  private static Table head() {
    return new Table(CAPTION)
        .words("관측소", "Station")
        .words("기상청 진도", "KMA intensity")
        .numbers("실시간 진도 (일본)", "JMA real-time", "")
        .words("상태", "Health")
        .numbers("최대가속도", "PGA", "cm/s²")
        .numbers("최대속도", "PGV", "cm/s")
        .numbers("응답 0.3 초", "SA 0.3 s", "cm/s²")
        .numbers("응답 1 초", "SA 1.0 s", "cm/s²")
        .numbers("응답 3 초", "SA 3.0 s", "cm/s²")
        .numbers("누적절대속도", "CAV", "m/s")
        .numbers("아리아스", "Arias", "m/s")
        .words("위치에 씀", "In origin")
        .numbers("도달", "Picks", "")
        .numbers("거부", "Rejected", "")
        .numbers("끊김", "Gaps", "")
        .numbers("표본", "Samples", "");
  }

  private static void row(Table table, StationRow r, Set<StationId> used) {
    table.row(
        Html.escape(r.station().toString()),
        KmaScale.chip(r.kmaIntensity()),
        Figures.fixed(r.jmaIntensity(), 1),
        health(r),
        Figures.digits(r.pgaMps2() * 100),
        Figures.digits(r.pgvMps() * 100),
        Figures.digits(r.sa03Mps2() * 100),
        Figures.digits(r.sa10Mps2() * 100),
        Figures.digits(r.sa30Mps2() * 100),
        Figures.digits(r.cavMps()),
        Figures.digits(r.ariasMps()),
        used.contains(r.station()) ? new Label("예", "yes").html() : Figures.UNKNOWN,
        Figures.count(r.picks()),
        Figures.count(r.rejected()),
        Figures.count(r.gaps()),
        Figures.count(r.samples()));
  }

  private static String health(StationRow row) {
    Label name =
        switch (row.health()) {
          case "GREEN" -> new Label("정상", "good");
          case "AMBER" -> new Label("주의", "caution");
          case "RED" -> new Label("이상", "bad");
          default -> new Label(row.health(), "");
        };
    String cls =
        switch (row.health()) {
          case "GREEN" -> "good";
          case "AMBER" -> "caution";
          default -> "bad";
        };
    String why = row.healthReason().isEmpty() ? "" : " · " + Html.escape(row.healthReason());
    return "<span class=\"health %s\">%s%s</span>".formatted(cls, name.html(), why);
  }

  private static Comparator<StationRow> strongestFirst() {
    return Comparator.comparingInt((StationRow r) -> -r.kmaIntensity())
        .thenComparingDouble(r -> Double.isNaN(r.pgaMps2()) ? 1 : -r.pgaMps2())
        .thenComparing(StationRow::station);
  }
}
