package haetae.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.replay.ReplayResult;
import haetae.app.replay.Trace;
import haetae.world.station.ChannelId;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class ReplayReportTest {
  private static final String FULL = new ReplayReport().html(ReportFixture.full());
  private static final String EMPTY = new ReplayReport().html(ReportFixture.empty());
  private static final String QUIET = new ReplayReport().html(ReportFixture.quiet());

  @Test
  void namesFromOutsideCannotBecomeMarkup() {
    assertFalse(FULL.contains("<script"), "a station or title became a script");
    assertTrue(
        FULL.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;quoted&quot;"));
    assertEquals("a&#39;b&lt;\uFFFD", Html.escape("a\u0000'b<\uD800"));
  }

  @Test
  void loadsNothingFromElsewhere() {
    for (String page : List.of(FULL, EMPTY, QUIET)) {
      String body = page.replace("http-equiv", "");
      assertFalse(body.toLowerCase(Locale.ROOT).contains("http"), "an address is in the page");
      assertFalse(Pattern.compile("\\b(src|srcset|@import|data)\\s*=").matcher(body).find());
      assertFalse(body.contains("//"), "an address without scheme is in the page");
      Matcher links = Pattern.compile("(href=\"|url\\()([^\")]*)").matcher(body);
      while (links.find()) {
        assertTrue(links.group(2).startsWith("#"), links.group());
      }
    }
  }

  @Test
  void everySectionIsThere() {
    for (String id : List.of("events", "event-1", "event-2", "timeline", "stations", "unused")) {
      assertTrue(FULL.contains("<section id=\"" + id + "\""), id);
    }
    for (String id :
        List.of("e1-map", "e1-rs", "e1-mag", "e1-epi", "e1-sta", "e2-map", "timeline-svg")) {
      assertTrue(FULL.contains("<title id=\"" + id + "-t\">"), id);
    }
    assertTrue(FULL.contains("국가 지진경보는 기상청(KMA)이 발표합니다"));
    assertTrue(
        FULL.contains("National earthquake warnings are KMA&#39;s; this is city information"));
  }

  @Test
  void keyFiguresAreThoseOfTheResult() {
    assertTrue(FULL.contains("ML 5.4 <small>± 0.06</small>"));
    assertTrue(FULL.contains("2017-11-15 14:29:31.5 <small>KST</small>"));
    assertTrue(FULL.contains("2017-11-15 05:29:31.5 UTC"));
    assertTrue(FULL.contains("36.1090°N 129.3660°E <small>± 1.5 km</small>"));
    assertTrue(FULL.contains("first known 4.5 s after it began"));
  }

  @Test
  void sameResultSamePageInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("de-DE", "ar-EG-u-nu-arab", "tr-TR")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertEquals(FULL, new ReplayReport().html(ReportFixture.full()), tag);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void anEmptyRunStillSaysWhatItIs() {
    assertTrue(EMPTY.contains("No earthquake was found: there was no signal"));
    assertTrue(EMPTY.contains("There are no stations."));
    assertTrue(EMPTY.contains("There is no trace to draw."));
    assertFalse(EMPTY.contains("NaN"));
  }

  @Test
  void withoutQuakesTheRecordsAreShownByCode() {
    assertTrue(QUIET.contains("<section id=\"records\""));
    assertTrue(QUIET.contains("picks do not belong to one earthquake"));
    assertTrue(QUIET.indexOf(">ABU9<") < QUIET.indexOf(">USD32<"));
  }

  @Test
  void unknownValuesAreDashes() {
    assertFalse(FULL.contains("NaN"));
    assertFalse(FULL.contains("Infinity"));
    assertTrue(FULL.contains("no data for more than 10 s"));
  }

  @Test
  void everyDrawingIsWellFormedAndNamed() throws Exception {
    Matcher drawings = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL).matcher(FULL + QUIET);
    int named = 0;
    while (drawings.find()) {
      String svg = drawings.group();
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(svg)));
      boolean isNamed = svg.contains("role=\"img\"") && svg.contains("<desc id=");
      assertTrue(isNamed || svg.contains("aria-hidden=\"true\""), svg);
      named += isNamed ? 1 : 0;
    }
    assertTrue(named >= 14, named + " drawings");
  }

  @Test
  void identifiersAreUnique() {
    Matcher ids = Pattern.compile(" id=\"([^\"]+)\"").matcher(FULL);
    Set<String> seen = new HashSet<>();
    while (ids.find()) {
      assertTrue(seen.add(ids.group(1)), "twice: " + ids.group(1));
    }
  }

  @Test
  void manyTracesAreThinnedEvenly() {
    ReplayResult many = CrowdedRun.of(300);
    List<TraceLine> byCode = new TraceChoice(many).byCode();
    assertEquals(TraceChoice.MOST, byCode.size());
    assertEquals("ZZ.A000..HGZ", byCode.getFirst().trace().channel().toString());
    assertEquals("ZZ.A005..HGZ", byCode.get(1).trace().channel().toString());
    EventView event = new EventView(1, many.events().getFirst(), many);
    List<TraceLine> near = new TraceChoice(many).near(event);
    assertTrue(near.size() > 50 && near.size() <= TraceChoice.MOST, near.size() + " lines");
    for (int k = 1; k < near.size(); k++) {
      double stepKm = near.get(k).position() - near.get(k - 1).position();
      assertTrue(stepKm > 0 && stepKm < 8, "step of " + stepKm + " km at line " + k);
    }
  }

  @Test
  void anOutlineKeepsPeaksAndLeavesGapsOpen() {
    float[] high = {0.1f, 0.1f, Float.NaN, 0.2f, 0.4f};
    float[] low = {-0.1f, -0.1f, Float.NaN, -0.2f, -0.2f};
    Trace trace = new Trace(ChannelId.of("KG", "A", "", "HGZ"), 0, 1, low, high);
    Axis time = Axis.linear(0, 5, 0, 50);
    String path = new TraceOutline(time, 100, 40).outline(trace, 0);
    assertEquals(2, path.chars().filter(c -> c == 'M').count());
    assertTrue(path.contains("L45 59.8"), "peak 0.4 fills the 40 units upwards: " + path);
    assertEquals("", new TraceOutline(time, 100, 40).outline(trace, 60));
  }
}
