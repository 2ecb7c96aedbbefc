package haetae.app.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogsTest {
  private static LogRecord said(String message) {
    LogRecord record = new LogRecord(Level.WARNING, message);
    record.setInstant(Instant.parse("2026-11-23T12:00:00.123456Z"));
    record.setLoggerName("haetae.app.api.Door");
    record.setParameters(new Object[] {"SL1"});
    return record;
  }

  @Test
  void textIsOneLineThatNobodyForges() {
    String line =
        Logs.formatter(LogForm.TEXT).format(said("server {0} said\r\n2026-11-23 SEVERE all lost"));
    assertEquals(
        "2026-11-23T12:00:00.123Z WARNING haetae.app.api.Door: "
            + "server SL1 said\\u000d\\u000a2026-11-23 SEVERE all lost\n",
        line);
  }

  @Test
  void jsonIsAnObjectALine() {
    LogRecord record = said("지진 {0} \"quoted\"\nline");
    record.setThrown(new IllegalStateException("outer", new java.io.IOException("inner")));
    String line = Logs.formatter(LogForm.JSON).format(record);
    assertEquals(1, line.lines().count());
    JsonNode node = JsonMapper.shared().readTree(line);
    assertEquals("2026-11-23T12:00:00.123456Z", node.path("at").asString());
    assertEquals("WARNING", node.path("level").asString());
    assertEquals("지진 SL1 \"quoted\"\nline", node.path("message").asString());
    assertEquals("inner", node.path("fault").path("because").path("message").asString());
    assertTrue(node.path("fault").path("trace").get(0).asString().contains("LogsTest"), line);
  }

  @Test
  void aTraceIsIndented() {
    LogRecord record = said("failed");
    record.setThrown(new IllegalStateException("first\nsecond"));
    String text = Logs.formatter(LogForm.TEXT).format(record);
    assertTrue(text.lines().skip(1).allMatch(line -> line.startsWith("  ")), text);
  }

  @Test
  void formsHaveNames() {
    assertEquals(LogForm.JSON, LogForm.of("json"));
    InvalidValue e = assertThrows(InvalidValue.class, () -> LogForm.of("xml"));
    assertTrue(e.getMessage().contains("expected text or json"), e.getMessage());
  }
}
