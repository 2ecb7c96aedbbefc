package haetae.app.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MediaTypeTest {
  @Test
  void textAndXmlNameTheirCharset() {
    assertEquals("text/plain; charset=utf-8", MediaType.withCharset(MediaType.TEXT));
    assertEquals("application/cap+xml; charset=utf-8", MediaType.withCharset(MediaType.CAP));
    assertEquals(
        "text/plain; version=0.0.4; charset=utf-8", MediaType.withCharset(MediaType.METRICS));
    assertEquals("text/csv; charset=utf-8", MediaType.withCharset("text/csv; charset=utf-8"));
    assertEquals("application/json", MediaType.withCharset(MediaType.JSON), "RFC 8259: UTF-8");
  }
}
