package haetae.app.impact;

import haetae.app.product.ImpactPicture;
import haetae.app.product.ImpactPicture.Place;
import haetae.app.product.ImpactPicture.Row;
import haetae.app.product.ImpactPicture.Square;
import haetae.hazard.site.Sites;
import haetae.impact.engine.Portfolio;
import haetae.impact.engine.Range;
import haetae.impact.engine.Totals;
import haetae.impact.exposure.Cells;
import haetae.world.building.BuildingStock;
import haetae.world.city.City;
import haetae.world.city.District;
import haetae.world.provenance.Provenance;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** An impact -> what its picture shows. */
final class ImpactPictures {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final int MODERATE = 2;

  private final CityImpact impact;
  private final City city;
  private final Totals totals;

  private ImpactPictures(CityImpact impact) {
    this.impact = impact;
    city = impact.city().city();
    totals = impact.totals();
  }

  static ImpactPicture of(CityImpact impact) {
    return new ImpactPictures(impact).picture();
  }

  private ImpactPicture picture() {
    var event = impact.shaking().map().event();
    ZonedDateTime local = impact.shaking().quake().origin().time().atZone(city.info().zone());
    String size = String.format(Locale.ROOT, "M %.1f", event.magnitude());
    String when = TIME.format(local);
    return new ImpactPicture(
        city.info().bounds(),
        squares(),
        Cells.USUAL_KM,
        places(),
        impact.shaking().quake().origin().epicentre(),
        city.info().name().local() + " 지진 영향 추정 · " + size,
        city.info().name().english() + ": estimated impact · " + size,
        when + " " + city.info().zone() + " · " + impact.shakenBy(),
        when + " " + city.info().zone() + " · " + impact.shakenBy(),
        rows(),
        foot());
  }

  private List<Square> squares() {
    Portfolio portfolio = totals.portfolio();
    Sites sites = portfolio.sites();
    double[] damaged = new double[sites.size()];
    double[] all = new double[sites.size()];
    int states = portfolio.fragilities().states().size() + 1;
    for (int g = 0; g < portfolio.groups(); g++) {
      double count = portfolio.coefficient(g, 0, 0);
      all[portfolio.site(g)] += count;
      for (int state = MODERATE; state < states; state++) {
        damaged[portfolio.site(g)] += count * totals.meanStateOfGroup(g, state);
      }
    }
    List<Square> squares = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      if (all[i] > 0) {
        squares.add(new Square(sites.latDeg[i], sites.lonDeg[i], damaged[i] / all[i]));
      }
    }
    return squares;
  }

  /** The most populous first: where there is no room, theirs are the names that stay. */
  private List<Place> places() {
    return city.districts().stream()
        .sorted(Comparator.comparingDouble((District d) -> -d.people()))
        .map(d -> new Place(d.centre(), d.name().local(), d.name().english()))
        .toList();
  }

  private List<Row> rows() {
    String currency =
        totals.portfolio().quantities().get(totals.portfolio().quantity("loss")).unit();
    return List.of(
        row("약간 피해 건물", "Buildings, slight damage", "buildings.slight"),
        row("보통 피해 건물", "Buildings, moderate damage", "buildings.moderate"),
        row("심한 피해 건물", "Buildings, extensive damage", "buildings.extensive"),
        row("완전 피해 건물", "Buildings, complete damage", "buildings.complete"),
        row("경상 (1단계)", "Injured, severity 1", "casualties.severity1"),
        row("입원 (2단계)", "Injured, severity 2", "casualties.severity2"),
        row("사망 (4단계)", "Dead (severity 4)", "casualties.severity4"),
        row("집을 떠나는 가구", "Displaced households", "displacedHouseholds"),
        row("단기 대피 수요 (명)", "Short-term shelter need, people", "shelterNeed"),
        row("직접 손실 (" + currency + ")", "Direct loss, " + currency, "loss"),
        row("잔해 (t)", "Debris, t", "debrisTonnes"));
  }

  private Row row(String ko, String en, String quantity) {
    Range r = totals.city(quantity);
    return new Row(ko, en, shown(r.mean()) + "  (" + shown(r.p05()) + " – " + shown(r.p95()) + ")");
  }

  /** Three digits: nobody knows more. */
  static String shown(double value) {
    if (value >= 1e12) {
      return String.format(Locale.ROOT, "%.3g T", value / 1e12);
    }
    if (value >= 1e9) {
      return String.format(Locale.ROOT, "%,.0f bn", value / 1e9);
    }
    if (value >= 1e6) {
      return String.format(Locale.ROOT, "%,.0f M", value / 1e6);
    }
    double step = value >= 1 ? Math.pow(10, Math.max(0, Math.floor(Math.log10(value)) - 2)) : 0;
    double rounded = step == 0 ? value : Math.rint(value / step) * step;
    return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%,.0f", rounded);
  }

  private List<Row> foot() {
    BuildingStock stock = city.buildings();
    double synthetic = 0;
    double all = 0;
    for (int i = 0; i < stock.size(); i++) {
      all += stock.count(i);
      synthetic += stock.known(i).how() == Provenance.SYNTHETIC ? stock.count(i) : 0;
    }
    String share = String.format(Locale.ROOT, "%.0f %%", 100 * synthetic / Math.max(1, all));
    String fields =
        totals.fields() > 0 ? totals.fields() + " fields" : "analytic: mean and variance";
    return List.of(
        new Row(
            "건물의 가상(synthetic) 비율: ",
            "Share of buildings that are synthetic: ",
            share + " · " + impact.fast().basis().motionModel() + " · " + fields),
        new Row(
            "건물 취약도는 미국 Hazus의 곡선을 한국 건물에 맞추어 고른 것입니다(보정 안 함).",
            "Fragility: Hazus classes chosen for Korean buildings by rule, not calibrated.",
            ""),
        new Row(
            "도시의 참고 정보입니다. 국가 지진경보는 기상청이 발표합니다.",
            "City information. National earthquake warnings are KMA's.",
            ""));
  }
}
