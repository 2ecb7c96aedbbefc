package haetae.app.drill.report;

import haetae.app.drill.finding.DistrictFinding;
import haetae.app.drill.finding.DrillFindings;
import haetae.app.drill.finding.FalseFinding;
import haetae.app.drill.finding.ImpactFinding;
import haetae.app.drill.finding.InjectFinding;
import haetae.app.drill.finding.QuakeFinding;
import haetae.app.drill.finding.VersionFinding;
import haetae.world.station.StationId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code drill.json}; docs/formats.md says what every key is. */
public final class DrillJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private DrillJson() {}

  /** The findings, indented. */
  public static String of(DrillFindings findings) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("exercise", true);
    root.put("scenario", findings.id());
    root.put("title", findings.scenario().english());
    root.put("titleKo", findings.scenario().local());
    root.put("city", findings.city().english());
    root.put("start", findings.start().toString());
    root.put("stations", findings.stations());
    root.put("packets", findings.packets());
    var quakes = root.putArray("quakes");
    findings.quakes().forEach(q -> quake(quakes.addObject(), q));
    var wrong = root.putArray("falseEvents");
    findings.wrong().forEach(f -> wrong(wrong.addObject(), f));
    var injects = root.putArray("injects");
    findings.injects().forEach(i -> inject(injects.addObject(), i));
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private static void quake(ObjectNode node, QuakeFinding q) {
    node.put("truth", q.truth().quake().id());
    node.put("originTime", q.truth().origin().toString());
    node.put("latitudeDeg", q.truth().quake().epicentre().latDeg());
    node.put("longitudeDeg", q.truth().quake().epicentre().lonDeg());
    node.put("depthKm", q.truth().quake().depthKm());
    node.put("magnitude", q.truth().quake().mw());
    node.put("event", q.event().orElse(null));
    node.put("takenBack", q.gone().isEmpty() ? null : q.gone());
    node.put("firstPickS", rounded(q.firstPickS()));
    node.put("firstVersionS", rounded(q.firstVersionS()));
    node.put("firstAlertS", rounded(q.firstAlertS()));
    node.put("alerts", q.alerts());
    node.put("firstMapS", rounded(q.firstMapS()));
    node.put("maps", q.maps());
    node.put("firstImpactS", rounded(q.firstImpactS()));
    var versions = node.putArray("versions");
    q.versions().forEach(v -> version(versions.addObject(), v));
    var districts = node.putArray("districts");
    q.districts().forEach(d -> district(districts.addObject(), d));
    ObjectNode impact = node.putObject("impact");
    q.impact().forEach(i -> impact(impact, i));
  }

  private static void version(ObjectNode node, VersionFinding v) {
    node.put("afterS", rounded(v.afterS()));
    node.put("errorKm", rounded(v.errorKm()));
    node.put("claimedErrorKm", rounded(v.claimedErrorKm()));
    node.put("depthErrorKm", rounded(v.depthErrorKm()));
    node.put("magnitude", rounded(v.magnitude()));
    node.put("magnitudeSigma", rounded(v.magnitudeSigma()));
    node.put("stations", v.stations());
  }

  private static void district(ObjectNode node, DistrictFinding d) {
    node.put("code", d.code());
    node.put("name", d.name().local());
    node.put("english", d.name().english());
    node.put("distanceKm", rounded(d.distanceKm()));
    node.put("trueKma", d.truth().mmi());
    node.put("trueSAfterS", rounded(d.trueSAfterS()));
    node.put("level", d.level());
    node.put("forecastKma", d.forecastKma() == 0 ? null : d.forecastKma());
    node.put("alertAfterS", rounded(d.alertAfterS()));
    node.put("warningS", rounded(d.warningS()));
    node.put("verdict", word(d.verdict().name()));
  }

  private static void impact(ObjectNode node, ImpactFinding i) {
    ObjectNode range = node.putObject(i.quantity());
    range.put("mean", rounded(i.mean()));
    range.put("p05", rounded(i.p05()));
    range.put("p95", rounded(i.p95()));
  }

  private static void wrong(ObjectNode node, FalseFinding f) {
    node.put("event", f.event());
    node.put("at", f.at().toString());
    node.put("alerts", f.alerts());
    node.put("districtsWarned", f.warned());
    node.put("takenBack", f.gone().isEmpty() ? null : f.gone());
  }

  private static void inject(ObjectNode node, InjectFinding f) {
    node.put("kind", f.inject().kind());
    node.put("what", InjectWords.what(f.inject()).en());
    node.put("at", f.at().toString());
    node.put("atS", f.inject().atS());
    node.put("forS", f.inject().forS());
    var stations = node.putArray("stations");
    f.inject().stations().stream().map(StationId::toString).forEach(stations::add);
    node.put("packets", f.touched());
    node.put("noticed", f.noticed());
    node.put("recovered", f.recovered());
    node.put("firstNoticedS", rounded(f.firstNoticedS()));
    node.put("falseEvents", f.wrongEvents());
    node.put("districtsWarnedFalsely", f.wrongWarnings());
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Hundredths; null where there is no value. */
  private static @Nullable Double rounded(double value) {
    return Double.isFinite(value) ? Math.round(value * 100) / 100.0 : null;
  }
}
