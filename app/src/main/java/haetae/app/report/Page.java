package haetae.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The frame of every report: one self-contained HTML page with its style in it; no script, nothing
 * loaded from elsewhere.
 */
public final class Page {
  private final String css;

  /** Reads the style. */
  public Page() {
    css = readCss() + KmaScale.css();
  }

  /**
   * The whole document, to be stored as UTF-8.
   *
   * @param title plain text
   * @param header HTML above the sections
   * @param sections HTML
   */
  public String html(String title, String header, String sections) {
    return """
    <!DOCTYPE html>
    <html lang="ko">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta http-equiv="Content-Security-Policy" \
    content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
    <title>%s</title>
    <style>
    %s</style>
    </head>
    <body>
    %s<main>
    %s</main>
    <footer><p>%s</p></footer>
    </body>
    </html>
    """
        .formatted(Html.escape(title), css, header, sections, footer());
  }

  private static String footer() {
    return new Label(
            "해태(Haetae) 열린 지진안전도시 플랫폼. 국가 지진경보는 기상청(KMA)이 발표합니다.",
            "Haetae, an open earthquake-safe-city platform. National earthquake warnings are KMA's.")
        .html();
  }

  private static String readCss() {
    try (InputStream in = Page.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("report.css is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("report.css cannot be read", e);
    }
  }
}
