package haetae.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a real browser builds it; skipped where there is no Chromium on the path. */
class ReplayReportBrowserTest {
  /** Writes the size of every section, and how far the page sticks out sideways, into the title. */
  private static final String MEASURE =
      """
      <script>addEventListener('load',()=>{const w=document.documentElement;
      const out=[...document.querySelectorAll('section,figure svg[role]')]
      .map(e=>(e.id||'svg')+'='+Math.round(e.getBoundingClientRect().height)).join(' ');
      document.title='measured '+out+' wide='+(w.scrollWidth-w.clientWidth)+' end';})</script>
      """;

  @TempDir Path folder;

  @Test
  void everySectionHasContentAndNothingSticksOut() throws Exception {
    Optional<String> browser = browser();
    assumeTrue(browser.isPresent(), "no chromium on the path: page not checked in a browser");
    for (String size : List.of("1200,1000", "500,900")) {
      String title = measure(browser.orElseThrow(), size);
      Matcher heights = Pattern.compile("([a-z0-9-]+)=(\\d+)").matcher(title);
      int found = 0;
      while (heights.find()) {
        boolean width = heights.group(1).equals("wide");
        int value = Integer.parseInt(heights.group(2));
        assertTrue(width ? value == 0 : value > 40, size + ": " + heights.group());
        found++;
      }
      assertTrue(found >= 6 + 13, size + ": " + title);
      assertTrue(title.contains("event-2="), title);
    }
  }

  private String measure(String browser, String size) throws Exception {
    String html = new ReplayReport().html(ReportFixture.full());
    String policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";
    assertTrue(html.contains(policy), "the page has its content policy");
    String page =
        html.replace(policy, policy + "; script-src 'unsafe-inline'")
            .replace("</body>", MEASURE + "</body>");
    Path file = folder.resolve("report.html");
    Files.writeString(file, page);
    Path dom = folder.resolve("dom.html");
    Process process =
        new ProcessBuilder(
                browser,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=" + size,
                "--dump-dom",
                file.toUri().toString())
            .redirectOutput(dom.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertTrue(ended, "the browser did not end within 60 s");
    assertEquals(0, process.exitValue());
    Matcher title =
        Pattern.compile("<title>(measured .*? end)</title>").matcher(Files.readString(dom));
    assertTrue(title.find(), "the page did not load");
    return title.group(1);
  }

  private static Optional<String> browser() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator))
        .flatMap(dir -> Stream.of("chromium", "chromium-browser").map(n -> Path.of(dir, n)))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }
}
