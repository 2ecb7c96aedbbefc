package haetae.app.cli;

import haetae.store.journal.JournalCheck;
import haetae.store.journal.JournalEntry;
import haetae.store.journal.JournalReader;
import haetae.world.InvalidValue;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./haetae journal}: the record that cannot be altered unseen. */
@Command(
    name = "journal",
    mixinStandardHelpOptions = true,
    description = {
      "고쳐지면 드러나는 기록: 검사, 내보내기, 보기",
      "The record that cannot be altered unseen: verify, export, show."
    },
    subcommands = {
      JournalCommand.Verify.class,
      JournalCommand.Export.class,
      JournalCommand.Show.class
    })
final class JournalCommand implements Runnable {
  @CommandLine.Spec CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  /** A data folder, or the folder {@code journal} in it. */
  static Path journal(Path folder) {
    Path inside = folder.resolve("journal");
    Path journal = Files.isDirectory(inside) ? inside : folder;
    if (!Files.isDirectory(journal)) {
      throw new InvalidValue(
          "there is no folder " + folder + "; expected a data folder or its folder journal");
    }
    return journal;
  }

  /** {@code journal verify DIR}. */
  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = {
        "바뀌거나 빠지거나 자리가 바뀐 항목을 모두 찾아 이름을 댑니다. 흠이 있으면 1로 끝납니다.",
        "Finds and names every altered, removed or displaced entry. Exits with 1 if there is one."
      })
  static final class Verify implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "data folder of the platform")
    Path folder = Path.of("data");

    @Option(
        names = "--head",
        paramLabel = "HASH",
        description = "a head that was kept elsewhere, such as on paper: finds a cut-off end too")
    @Nullable String head;

    @Override
    public Integer call() throws IOException {
      JournalCheck.Result result = JournalCheck.of(journal(folder), Optional.ofNullable(head));
      result.faults().forEach(System.out::println);
      System.out.printf(
          "%d entries, head %s: %s%n",
          result.entries(), result.head(), result.holds() ? "온전함 whole" : "흠 있음 NOT WHOLE");
      return result.holds() ? 0 : 1;
    }
  }

  /** {@code journal export DIR --out FILE}. */
  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = {
        "하루의 끝 해시를 인쇄용으로, 모든 항목을 JSON 줄로 내보냅니다.",
        "Writes the last hash of each day, for printing, or with --out all entries as lines of JSON."
      })
  static final class Export implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "data folder of the platform")
    Path folder = Path.of("data");

    @Option(names = "--out", paramLabel = "FILE", description = "all entries, JSON lines")
    @Nullable Path out;

    @Override
    public Integer call() throws IOException {
      Map<LocalDate, JournalEntry> heads = new TreeMap<>();
      Path file = out;
      try (PrintStream lines =
          file == null
              ? new PrintStream(java.io.OutputStream.nullOutputStream())
              : new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
        new JournalReader(journal(folder))
            .read(entry -> {
              heads.put(LocalDate.ofInstant(entry.at(), ZoneOffset.UTC), entry);
              lines.println(json(entry));
            });
      }
      System.out.println("날 day (UTC)  항목 entry  끝 해시 head (SHA-256)");
      heads.forEach(
          (day, entry) -> System.out.printf("%s  %9d  %s%n", day, entry.number(), entry.hash()));
      return 0;
    }

    private static String json(JournalEntry entry) {
      return "{\"number\":%d,\"at\":\"%s\",\"kind\":\"%s\",\"by\":%s,\"hash\":\"%s\",\"body\":%s}"
          .formatted(
              entry.number(),
              entry.at(),
              entry.kind(),
              new tools.jackson.databind.json.JsonMapper().writeValueAsString(entry.by()),
              entry.hash(),
              entry.body());
    }
  }

  /** {@code journal show DIR}. */
  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = {"항목을 봅니다.", "Shows entries."})
  static final class Show implements Callable<Integer> {
    private static final int MOST_BODY = 160;

    @Parameters(paramLabel = "DIR", description = "data folder of the platform")
    Path folder = Path.of("data");

    @Option(names = "--from", paramLabel = "TIME", description = "first instant, ISO 8601 UTC")
    @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "last instant, ISO 8601 UTC")
    @Nullable String to;

    @Option(names = "--kind", paramLabel = "KIND", description = "such as alert or quake")
    @Nullable String kind;

    @Option(names = "--by", paramLabel = "WHO", description = "a user, flow, platform")
    @Nullable String by;

    @Option(names = "--whole", description = "bodies in full")
    boolean whole;

    @Override
    public Integer call() throws IOException {
      Instant first = instant("--from", from, Instant.MIN);
      Instant last = instant("--to", to, Instant.MAX);
      new JournalReader(journal(folder))
          .read(entry -> {
            if (!entry.at().isBefore(first)
                && !entry.at().isAfter(last)
                && (kind == null || entry.kind().equals(kind))
                && (by == null || entry.by().equals(by))) {
              System.out.printf(
                  "%d  %s  %s  %s  %s%n",
                  entry.number(), entry.at(), entry.kind(), entry.by(), body(entry.body()));
            }
          });
      return 0;
    }

    private String body(String body) {
      return whole || body.length() <= MOST_BODY ? body : body.substring(0, MOST_BODY) + " …";
    }

    private static Instant instant(String option, @Nullable String text, Instant otherwise) {
      try {
        return text == null ? otherwise : Instant.parse(text);
      } catch (DateTimeException e) {
        throw new InvalidValue(
            option + " is '" + text + "'; expected a time such as 2026-11-23T05:29:31Z", e);
      }
    }
  }
}
