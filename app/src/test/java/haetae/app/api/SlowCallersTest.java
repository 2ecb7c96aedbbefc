package haetae.app.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Callers that are slow or speak no HTTP do not hold a connection for long. */
@Timeout(60)
class SlowCallersTest {
  @TempDir Path folder;
  private MadeApi made;
  private ApiServer server;

  @BeforeEach
  void start() throws Exception {
    made = new MadeApi(folder);
    ApiSettings.Limits limits =
        new ApiSettings.Limits(
            100, Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofSeconds(1));
    server = ApiServer.start(ApiSettings.at("127.0.0.1", 0).withLimits(limits), made.parts());
  }

  @AfterEach
  void stop() {
    server.close();
    made.close();
  }

  /** Sends a letter at a time until the other side has had enough. */
  private static boolean cutWhileSending(Wires caller, String letters) throws Exception {
    long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    for (int i = 0; System.nanoTime() < until; i++) {
      try {
        caller.send(letters.substring(i % letters.length(), i % letters.length() + 1));
      } catch (IOException e) {
        return true;
      }
      Thread.sleep(50);
    }
    return false;
  }

  @Test
  void aRequestLineThatDripsIsCutOff() throws Exception {
    try (Wires caller = new Wires(server.port())) {
      assertTrue(cutWhileSending(caller, "GET /api/v1/stations?a=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"));
    }
  }

  @Test
  void headersThatDripAreCutOff() throws Exception {
    try (Wires caller = new Wires(server.port())) {
      caller.send("GET /health/live HTTP/1.1\r\nHost: x\r\n");
      assertTrue(cutWhileSending(caller, "X: aaaa\r\n"));
    }
  }

  @Test
  void aBodyThatDripsIsCutOff() throws Exception {
    try (Wires caller = new Wires(server.port())) {
      caller.send(
          "POST /api/v1/ingest/miniseed HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer device\r\n"
              + "Content-Type: application/octet-stream\r\nContent-Length: 100000\r\n\r\n");
      assertTrue(cutWhileSending(caller, "a"));
    }
  }

  @Test
  void aConnectionThatSaysNothingIsClosed() throws Exception {
    try (Wires caller = new Wires(server.port())) {
      assertTrue(caller.closedWithin(Duration.ofSeconds(20)));
    }
    try (Wires caller = new Wires(server.port())) {
      caller.send("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n");
      assertEquals("HTTP/1.1 200 OK", caller.line().orElseThrow());
      assertTrue(caller.closedWithin(Duration.ofSeconds(20)));
    }
  }

  @Test
  void whatIsNoRequestIsAProblem() throws Exception {
    try (Wires caller = new Wires(server.port())) {
      caller.send("HELLO\r\n\r\n");
      assertTrue(caller.line().orElseThrow().startsWith("HTTP/1.1 400 "));
      assertEquals(" application/problem+json", caller.until("Content-Type:"));
    }
    try (Wires caller = new Wires(server.port())) {
      caller.send("GET /health/live HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(20_000) + "\r\n\r\n");
      assertTrue(caller.line().orElseThrow().matches("HTTP/1.1 4\\d\\d .*"));
    }
    try (Wires caller = new Wires(server.port())) {
      caller.send("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
      assertTrue(caller.line().orElseThrow().matches("HTTP/1.1 4\\d\\d .*"));
    }
  }
}
