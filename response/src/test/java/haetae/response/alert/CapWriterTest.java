package haetae.response.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import haetae.world.InvalidValue;
import haetae.world.city.LocalName;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;

class CapWriterTest {
  static final CapWriter WRITER = writer(CapSettings.Status.EXERCISE);

  private static CapWriter writer(CapSettings.Status status) {
    return new CapWriter(
        new CapSettings(
            "haetae@pohang.example",
            new LocalName("포항시 재난안전상황실", "Pohang City Emergency Centre"),
            ZoneId.of("Asia/Seoul"),
            status,
            new LocalName("기상청", "KMA")));
  }

  /** An alert, an update and a cancellation of one quake. */
  private static List<Alert> life() {
    WarningStep step =
        new WarningStep(
            WarningSettings.DEFAULT,
            new DistrictForecaster(
                List.of(Quakes.district("A & B", 5), Quakes.district("C", 30)),
                "NGA-West2",
                450,
                Quakes::sSeconds));
    WarningMemory memory = step.start();
    List<Alert> alerts = new ArrayList<>();
    step.on(memory, new WarningNews.Quake(Quakes.quake(1, 4, 5.0, 3)), alerts::add);
    step.on(memory, new WarningNews.Quake(Quakes.quake(2, 6, 5.5, 6)), alerts::add);
    step.on(
        memory,
        new WarningNews.Gone("quake-1", "stations <contradict>", Quakes.ORIGIN.plusSeconds(30)),
        alerts::add);
    return alerts;
  }

  private static String text(Alert alert) {
    return new String(WRITER.write(alert), StandardCharsets.UTF_8);
  }

  /** The schema is OASIS's: what it refuses is no CAP. */
  @Test
  void everyMessageIsValidCap() throws Exception {
    Path schema = Path.of(System.getProperty("haetae.shared", ""), "data/schemas/CAP-v1.2.xsd");
    assumeTrue(Files.exists(schema), "the CAP 1.2 schema lies in the shared folder, not here");
    Validator validator =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(schema.toFile())
            .newValidator();
    List<Alert> alerts = life();
    assertEquals(3, alerts.size());
    for (Alert alert : alerts) {
      validator.validate(new StreamSource(new ByteArrayInputStream(WRITER.write(alert))));
    }
  }

  @Test
  void laterMessagesNameTheEarlierOnes() {
    List<Alert> alerts = life();
    assertFalse(text(alerts.get(0)).contains("<references>"));
    assertTrue(
        text(alerts.get(1))
            .contains(
                "<references>haetae@pohang.example,quake-1-1,2017-11-15T14:29:35+09:00"
                    + "</references>"));
    assertTrue(text(alerts.get(2)).contains("quake-1-2,2017-11-15T14:29:37+09:00</references>"));
    assertTrue(text(alerts.get(2)).contains("<msgType>Cancel</msgType>"));
  }

  @Test
  void anExerciseSaysSoInEveryText() {
    for (Alert alert : life()) {
      String xml = text(alert);
      assertTrue(xml.contains("<status>Exercise</status>"));
      assertTrue(xml.contains("<note>[EXERCISE] "));
      for (String field :
          List.of("event", "senderName", "headline", "description", "instruction", "areaDesc")) {
        assertTrue(xml.contains("<" + field + ">[훈련] "), field);
        assertTrue(xml.contains("<" + field + ">[EXERCISE] "), field);
      }
    }
    String real =
        new String(
            writer(CapSettings.Status.ACTUAL).write(life().getFirst()), StandardCharsets.UTF_8);
    assertTrue(real.contains("<status>Actual</status>"));
    assertFalse(real.contains("훈련") || real.contains("EXERCISE"));
  }

  @Test
  void whoMakesNationalWarningsIsSaidAndNothingIsClaimed() {
    String xml = text(life().getFirst());
    assertTrue(xml.contains("도시의 참고 정보이며 국가 지진경보는 기상청이 발표합니다"));
    assertTrue(xml.contains("national warnings are made by KMA"));
    assertTrue(xml.indexOf("ko-KR") < xml.indexOf("en-US"), "Korean first");
  }

  @Test
  void textsOfOthersAreEscaped() {
    assertTrue(text(life().getFirst()).contains("A &amp; B-dong"));
    assertTrue(text(life().getLast()).contains("stations &lt;contradict&gt;"));
  }

  @Test
  void fileNamesAreHarmless() {
    assertEquals("quake-1-1.xml", CapWriter.fileName(life().getFirst()));
  }

  @Test
  void aSenderCapDoesNotAllowIsRefused() {
    InvalidValue e =
        assertThrows(
            InvalidValue.class,
            () ->
                new CapSettings(
                    "the city",
                    LocalName.of("city"),
                    ZoneId.of("UTC"),
                    CapSettings.Status.TEST,
                    LocalName.of("KMA")));
    assertEquals(
        "sender is 'the city'; expected no spaces, commas, < or & (CAP 1.2, sender)",
        e.getMessage());
  }
}
