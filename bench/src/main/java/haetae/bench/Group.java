package haetae.bench;

import java.util.List;
import java.util.Optional;

/** Benchmarks that are run together: {@code ./haetae bench NAME}. */
interface Group {
  /** All groups, in the order of the flow. */
  List<Group> ALL = List.of(new SignalGroup(), new ShakingGroup(), new ImpactGroup());

  String name();

  /** One line for the help. */
  String description();

  /** Runs everything and says what it found; progress goes to the terminal if wanted. */
  List<Row> run(Progress progress);

  static Optional<Group> find(String name) {
    return ALL.stream().filter(group -> group.name().equals(name)).findFirst();
  }

  /** Is told what is being measured. */
  interface Progress {
    void on(String what);
  }
}
