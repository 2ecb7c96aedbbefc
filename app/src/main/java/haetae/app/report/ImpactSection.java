package haetae.app.report;

import haetae.app.impact.CityImpact;
import haetae.impact.engine.Portfolio;
import haetae.impact.engine.Range;
import haetae.impact.engine.Totals;
import haetae.impact.network.FacilityState;
import haetae.world.city.District;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What the page says of the impact of one quake: totals, districts, facilities. */
final class ImpactSection {
  private static final int MOST_FACILITIES = 15;

  private final CityImpact impact;
  private final Totals totals;
  private final List<District> districts;

  private ImpactSection(CityImpact impact) {
    this.impact = impact;
    totals = impact.totals();
    districts = impact.city().city().districts();
  }

  static String of(CityImpact impact) {
    return new ImpactSection(impact).html();
  }

  private String html() {
    return totals()
        + Html.note(
            new Label(
                "건물 하나하나가 아니라 도시와 읍면동의 합계로 읽으십시오. 건물 자료에 가상(synthetic) 행이 있습니다.",
                "Read the totals, not single buildings: rows of the buildings may be synthetic. "
                    + impact.shakenBy()))
        + Html.fold(false, new Label("읍면동별 영향", "Impact by district"), districts())
        + Html.fold(false, new Label("먼저 살필 시설", "Facilities to look at first"), facilities());
  }

  private String totals() {
    String city = impact.city().city().info().name().local();
    Table table =
        ranges(
            new Table(new Label(city + "의 피해 추정", "Estimated impact on the city"))
                .words("무엇", "Quantity"));
    row(table, "약간 부서진 건물", "Buildings, slight damage", "buildings.slight");
    row(table, "보통 부서진 건물", "Buildings, moderate damage", "buildings.moderate");
    row(table, "심하게 부서진 건물", "Buildings, extensive damage", "buildings.extensive");
    row(table, "무너지거나 못 쓰게 된 건물", "Buildings, complete damage", "buildings.complete");
    row(table, "가볍게 다친 사람", "Injured, severity 1", "casualties.severity1");
    row(table, "입원할 사람", "Injured, severity 2", "casualties.severity2");
    row(table, "생명이 위험한 사람", "Injured, severity 3", "casualties.severity3");
    row(table, "숨진 사람", "Dead", "casualties.severity4");
    row(table, "집을 떠나는 가구", "Displaced households", "displacedHouseholds");
    row(table, "대피소가 필요한 사람", "People in need of shelter", "shelterNeed");
    row(table, "직접 손실", "Direct loss, " + unit("loss"), "loss");
    return table.finish();
  }

  private String unit(String quantity) {
    Portfolio portfolio = totals.portfolio();
    return portfolio.quantities().get(portfolio.quantity(quantity)).unit();
  }

  private static Table ranges(Table table) {
    return table
        .numbers("평균", "Mean", "")
        .numbers("5 %", "5 %", "")
        .numbers("중앙값", "Median", "")
        .numbers("95 %", "95 %", "");
  }

  private void row(Table table, String ko, String en, String quantity) {
    Range r = totals.city(quantity);
    table.row(
        new Label(ko, en).html(), shown(r.mean()), shown(r.p05()), shown(r.p50()), shown(r.p95()));
  }

  /** Three digits at most. */
  private static String shown(double value) {
    if (value < 10) {
      return Figures.fixed(value, 1);
    }
    double step = Math.pow(10, Math.max(0, Math.floor(Math.log10(value)) - 2));
    return String.format(java.util.Locale.ROOT, "%,.0f", Math.rint(value / step) * step);
  }

  private double damaged(int district) {
    Portfolio portfolio = totals.portfolio();
    return IntStream.of(
            portfolio.quantity("buildings.moderate"),
            portfolio.quantity("buildings.extensive"),
            portfolio.quantity("buildings.complete"))
        .mapToDouble(q -> totals.district(district, q).mean())
        .sum();
  }

  private String districts() {
    Table table =
        new Table(new Label("읍면동, 피해 건물이 많은 차례", "Districts, most damage first"))
            .words("읍면동", "District")
            .numbers("사람", "People", "")
            .numbers("보통 이상 피해 건물", "Moderate damage or worse", "")
            .numbers("다친 사람 (1–4단계)", "Injured or dead", "")
            .numbers("대피소 수요", "Shelter need", "")
            .numbers("직접 손실", "Direct loss", unit("loss"));
    IntStream.range(0, districts.size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer d) -> -damaged(d)))
        .forEach(d -> district(table, d));
    return table.finish();
  }

  private void district(Table table, int d) {
    District district = districts.get(d);
    table.row(
        new Label(district.name().local(), district.name().english()).html(),
        shown(district.people()),
        shown(damaged(d)),
        shown(
            mean(d, "casualties.severity1")
                + mean(d, "casualties.severity2")
                + mean(d, "casualties.severity3")
                + mean(d, "casualties.severity4")),
        shown(mean(d, "shelterNeed")),
        shown(mean(d, "loss")));
  }

  private double mean(int district, String quantity) {
    return totals.district(district, totals.portfolio().quantity(quantity)).mean();
  }

  private String facilities() {
    Table table =
        new Table(new Label("시설, 급한 차례", "Facilities, most urgent first"))
            .words("시설", "Facility")
            .words("종류", "Kind")
            .numbers("못 쓸 확률, 첫날", "Chance not usable, day 0", "%")
            .words("어떻게 아는가", "How it is known");
    impact.fast().facilities().stream().limit(MOST_FACILITIES).forEach(f -> facility(table, f));
    return table.finish();
  }

  private static void facility(Table table, FacilityState f) {
    table.row(
        new Label(f.name().local(), f.name().english()).html(),
        f.kind().word(),
        f.notFunctional(0).isPresent()
            ? Figures.fixed(100 * f.notFunctional(0).get(), 0)
            : Figures.UNKNOWN,
        f.known().how().word());
  }
}
