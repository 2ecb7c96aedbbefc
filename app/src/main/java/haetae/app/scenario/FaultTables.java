package haetae.app.scenario;

import haetae.signal.simulate.Fault;
import haetae.signal.simulate.Injection;

/** Reads {@code [[injections]]}. */
final class FaultTables {
  private FaultTables() {}

  /**
   * @param startNanos start of the scenario, nanoseconds since 1970
   */
  static Injection injection(TomlTable t, long startNanos) {
    Injection injection =
        new Injection(
            t.text("channels"),
            startNanos + Math.round(t.number("fromS") * 1e9),
            startNanos + Math.round(t.number("toS") * 1e9),
            fault(t));
    t.noMoreKeys();
    return injection;
  }

  private static Fault fault(TomlTable t) {
    String name = t.text("fault");
    return switch (name) {
      case "gain" -> new Fault.Gain(t.number("factor"));
      case "reversed" -> new Fault.Reversed();
      case "dead" -> new Fault.Dead(t.number("counts", 0));
      case "step" -> new Fault.Step(t.number("counts"));
      case "clock-shift" -> new Fault.ClockShift(t.number("seconds"));
      case "silence" -> new Fault.Silence();
      case "spikes" -> new Fault.Spikes(t.whole("seed"), t.number("perHour"), t.number("counts"));
      case "noisy" -> new Fault.Noisy(t.whole("seed"), t.number("counts"));
      case "dropouts" ->
          new Fault.Dropouts(t.whole("seed"), t.number("perHour"), t.number("lengthS"));
      default ->
          throw t.wrong(
              t.name("fault"),
              "is \"" + name + "\"",
              "gain, reversed, dead, step, clock-shift, silence, spikes, noisy or dropouts");
    };
  }
}
