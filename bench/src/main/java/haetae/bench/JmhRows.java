package haetae.bench;

import java.util.Optional;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs JMH benchmarks one by one, each in a process of its own, and makes a row of each. */
final class JmhRows {
  private static final int RUNS = 7;
  private static final TimeValue RUN = TimeValue.milliseconds(700);
  private static final double MILLION = 1e6;

  private final Group.Progress progress;
  private final String parameter;
  private final String value;

  JmhRows(Group.Progress progress) {
    this(progress, "", "");
  }

  private JmhRows(Group.Progress progress, String parameter, String value) {
    this.progress = progress;
    this.parameter = parameter;
    this.value = value;
  }

  /** The same with a parameter of the benchmark set. */
  JmhRows with(String newParameter, String newValue) {
    return new JmhRows(progress, newParameter, newValue);
  }

  /** Median throughput of one method, held against a peer. */
  Row row(Class<?> type, String method, String name, String size, String unit, Row.Peer peer) {
    return row(type, method, name, size, unit, Optional.of(peer));
  }

  /** Median throughput of one method. */
  Row row(Class<?> type, String method, String name, String size, String unit) {
    return row(type, method, name, size, unit, Optional.empty());
  }

  /** Median time of one call of a method, s. */
  Row seconds(Class<?> type, String method, String name, String size, Optional<Row.Peer> peer) {
    return new Row(name, size, 1 / perSecond(type, method, name), "s", RUNS, peer);
  }

  private Row row(
      Class<?> type,
      String method,
      String name,
      String size,
      String unit,
      Optional<Row.Peer> peer) {
    double scale = unit.startsWith("M ") ? MILLION : 1;
    return new Row(name, size, perSecond(type, method, name) / scale, unit, RUNS, peer);
  }

  private double perSecond(Class<?> type, String method, String name) {
    progress.on(name);
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(type.getName() + "." + method + "$")
            .verbosity(VerboseMode.SILENT)
            .warmupIterations(3)
            .warmupTime(RUN)
            .measurementIterations(RUNS)
            .measurementTime(RUN)
            .forks(1);
    if (!parameter.isEmpty()) {
      options.param(parameter, value);
    }
    try {
      RunResult result = new Runner(options.build()).runSingle();
      Result<?> primary = result.getPrimaryResult();
      return primary.getStatistics().getPercentile(50);
    } catch (RunnerException e) {
      throw new IllegalStateException("benchmark " + name + " failed", e);
    }
  }
}
