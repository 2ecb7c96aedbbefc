package haetae.bench;

import haetae.world.InvalidValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ./haetae bench [NAME] [--json F]}: runs the benchmarks and prints them as a table. Exits
 * with 0 on success, 2 on wrong usage, 1 on failure.
 */
@Command(
    name = "haetae bench",
    mixinStandardHelpOptions = true,
    description = "Runs the benchmarks and prints them as a table.")
public final class Bench implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "which group: signal, shaking, impact or live; the first three if not given")
  private @Nullable String name;

  @Option(names = "--json", paramLabel = "F", description = "also writes the rows to this file")
  private @Nullable Path json;

  @Option(names = "--stations", paramLabel = "N", description = "of live: default 5000")
  private int stations = LiveLoad.USUAL.stations();

  @Option(names = "--mems", paramLabel = "N", description = "of live: sensors, default 2000")
  private int mems = LiveLoad.USUAL.mems();

  @Option(names = "--seconds", paramLabel = "S", description = "of live: default 60")
  private int seconds = LiveLoad.USUAL.seconds();

  @Option(
      names = "--flood",
      paramLabel = "N",
      description = "of live: flooding sensors send each message so often, default 1")
  private int flood = LiveLoad.Trouble.NONE.flood();

  @Option(
      names = "--flooding",
      paramLabel = "N",
      description = "of live: sensors that flood, default 0")
  private int flooding = LiveLoad.Trouble.NONE.flooding();

  @Option(
      names = "--readers",
      paramLabel = "N",
      description = "of live: readers of news, of whom every fifth never reads, default 0")
  private int readers = LiveLoad.Trouble.NONE.readers();

  @Option(
      names = "--java-options",
      paramLabel = "O",
      description = "of live: more options of the platform's Java machine, such as of JFR")
  private String javaOptions = LiveLoad.USUAL.javaOptions();

  @Option(names = "--quiet", description = "no progress")
  private boolean quiet;

  private Bench() {}

  /** Runs the command and exits with its code. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs the command and returns its exit code. */
  public static int run(String... args) {
    return new CommandLine(new Bench())
        .setParameterExceptionHandler((e, _) -> said(e.getMessage(), 2))
        .setExecutionExceptionHandler(
            (e, _, _) -> said(e.getMessage(), e instanceof InvalidValue ? 2 : 1))
        .execute(args);
  }

  private static int said(@Nullable String message, int code) {
    System.err.println("haetae: " + String.valueOf(message).replace('\n', ' '));
    return code;
  }

  @Override
  public Integer call() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Group group : groups()) {
      rows.addAll(group.run(this::progress));
    }
    System.out.print(ResultTable.text(rows));
    if (json != null) {
      Files.writeString(json, ResultTable.json(rows));
    }
    return 0;
  }

  private List<Group> groups() {
    return Optional.ofNullable(name).map(n -> List.of(named(n))).orElse(Group.ALL);
  }

  private Group named(String wanted) {
    return wanted.equals(LiveGroup.NAME)
        ? new LiveGroup(
            new LiveLoad(
                stations,
                mems,
                seconds,
                javaOptions,
                new LiveLoad.Trouble(flood, flooding, readers)))
        : group(wanted);
  }

  private static Group group(String name) {
    String known =
        Group.ALL.stream().map(Group::name).collect(Collectors.joining(", "))
            + ", "
            + LiveGroup.NAME;
    return Group.find(name)
        .orElseThrow(() -> new InvalidValue("no benchmarks '" + name + "'; expected " + known));
  }

  private void progress(String what) {
    if (!quiet) {
      System.err.println("haetae: measuring " + what + " ...");
    }
  }
}
