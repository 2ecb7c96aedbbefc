package haetae.store.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The valid little pack with one change each, and what is said of it, word for word. */
class BrokenPacksTest {
  @TempDir Path parent;

  static List<BrokenPack> corpus() {
    return Stream.concat(BrokenTables.corpus().stream(), BrokenPages.corpus().stream()).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("corpus")
  void saysWhatIsWrongAndWhere(BrokenPack broken) {
    PackReport report = CityReader.check(broken.change().apply(new LittlePack()).into(parent));
    assertTrue(report.city().isEmpty(), "nothing is loaded");
    assertEquals(broken.says(), report.faults().stream().map(Fault::toString).toList());
  }

  @Test
  void thePackWithoutAChangeIsGood() {
    PackReport report = CityReader.check(new LittlePack().into(parent));
    assertEquals(List.of(), report.faults());
    assertEquals(List.of(), report.warnings());
    assertTrue(report.city().isPresent());
  }

  @Test
  void thereAreFortyOfThemAndMore() {
    assertTrue(corpus().size() >= 40, "there are " + corpus().size());
  }
}
