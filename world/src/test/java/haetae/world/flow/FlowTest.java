package haetae.world.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowTest {
  @Test
  void stagesKeepTheirNamesAndOrder() {
    Flow<String, Long> flow =
        Flow.of(String.class)
            .then("length", s -> s, new Steps.Length())
            .then("before", n -> n, new Steps.Before());
    assertEquals(List.of("length", "before"), flow.stages().stream().map(Stage::name).toList());
  }

  @Test
  void aFlowIsAValue() {
    Flow<String, String> none = Flow.of(String.class);
    Flow<String, Integer> one = none.then("length", s -> s, new Steps.Length());
    Flow<String, Long> two = one.then("before", n -> n, new Steps.Before());
    assertEquals(0, none.stages().size());
    assertEquals(1, one.stages().size());
    assertEquals(2, two.stages().size());
    assertThrows(UnsupportedOperationException.class, () -> one.stages().clear());
  }

  @Test
  void aStepThatTakesMoreMayFollowAndStillSeesItsOwnMemory() {
    Steps.Before step = new Steps.Before();
    Steps.Count memory = step.start();
    List<Long> out = new ArrayList<>();
    step.on(memory, 7, out::add);
    step.on(memory, 2.5, out::add);
    step.onTime(memory, Instant.EPOCH, out::add);
    step.on(step.start(), 1, out::add);
    assertEquals(List.of(0L, 1L, 0L), out);
  }

  @Test
  void aStepThatFitsCompiles() {
    assertEquals(
        "",
        Compiled.errors(
            "Flow.of(String.class).then(\"length\", s -> s, new Steps.Length())"
                + ".then(\"before\", n -> n, new Steps.Before())"));
  }

  @Test
  void aStepThatDoesNotFitDoesNotCompile() {
    String errors =
        Compiled.errors(
            "Flow.of(String.class).then(\"length\", s -> s, new Steps.Length())"
                + ".then(\"length\", n -> n, new Steps.Length())");
    assertTrue(errors.contains("cannot infer type-variable"), errors);
  }
}
