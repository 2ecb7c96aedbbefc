package haetae.app.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import haetae.world.flow.Step;
import java.util.stream.Stream;

/**
 * Who may use whom, a line per package, and what science must not touch. Every package may use the
 * JDK (science a part of it only) and itself. Reasons: docs/decisions/0001-river-of-modules.md.
 */
@AnalyzeClasses(
    packages = "haetae",
    importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {
  /** The tests of {@code store} are a library of these tests. */
  static final class NoTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  private static final String WORLD = "haetae.world..";
  private static final String SIGNAL = "haetae.signal..";
  private static final String HAZARD = "haetae.hazard..";
  private static final String IMPACT = "haetae.impact..";
  private static final String RESPONSE = "haetae.response..";
  private static final String STORE = "haetae.store..";

  // Between the modules: only upwards in the list world, signal, hazard, impact, response, store,
  // app.

  @ArchTest static final ArchRule WORLD_STANDS_ALONE = of(WORLD).mayUse();
  @ArchTest static final ArchRule SIGNAL_USES_WORLD = of(SIGNAL).mayUse(WORLD);
  @ArchTest static final ArchRule HAZARD_USES_WORLD = of(HAZARD).mayUse(WORLD);
  @ArchTest static final ArchRule IMPACT_USES_HAZARD = of(IMPACT).mayUse(WORLD, HAZARD);

  @ArchTest static final ArchRule RESPONSE_USES_IMPACT = of(RESPONSE).mayUse(WORLD, HAZARD, IMPACT);

  @ArchTest
  static final ArchRule STORE_USES_ALL_ABOVE =
      of(STORE)
          .mayUse(
              WORLD,
              SIGNAL,
              HAZARD,
              IMPACT,
              RESPONSE,
              "tools.jackson..",
              "com.zaxxer.hikari..",
              "org.flywaydb..",
              "org.h2..",
              "com.sun.management..", // how many files a process may open
              "org.postgresql..");

  // Within world.

  @ArchTest
  static final ArchRule SHAKING =
      of(world("shaking")).mayUse("haetae.world", world("unit"), world("place"), world("station"));

  @ArchTest static final ArchRule UNIT = of(world("unit")).mayUse("haetae.world");
  @ArchTest static final ArchRule PLACE = of(world("place")).mayUse("haetae.world");
  @ArchTest static final ArchRule FLOW = of(world("flow")).mayUse("haetae.world");

  @ArchTest
  static final ArchRule STATION = of(world("station")).mayUse("haetae.world", world("place"));

  @ArchTest static final ArchRule DATA = of(world("data")).mayUse("haetae.world", world("station"));

  @ArchTest static final ArchRule PROVENANCE = of(world("provenance")).mayUse("haetae.world");

  @ArchTest
  static final ArchRule BUILDING =
      of(world("building")).mayUse("haetae.world", world("place"), world("provenance"));

  @ArchTest
  static final ArchRule CITY =
      of(world("city"))
          .mayUse("haetae.world", world("place"), world("provenance"), world("building"));

  @ArchTest
  static final ArchRule QUAKE =
      of(world("quake")).mayUse("haetae.world", world("place"), world("station"));

  // Within signal: samples -> picks -> quakes. The first six know only the words.

  @ArchTest static final ArchRule FORMAT = of(signal("format")).mayUse(WORLD);
  @ArchTest static final ArchRule STREAM = of(signal("stream")).mayUse(WORLD);
  @ArchTest static final ArchRule FILTER = of(signal("filter")).mayUse(WORLD);
  @ArchTest static final ArchRule TRAVEL = of(signal("travel")).mayUse(WORLD);
  @ArchTest static final ArchRule MAGNITUDE = of(signal("magnitude")).mayUse(WORLD);
  @ArchTest static final ArchRule SIMULATE = of(signal("simulate")).mayUse(WORLD);
  @ArchTest static final ArchRule ONSITE = of(signal("onsite")).mayUse(WORLD, signal("filter"));
  @ArchTest static final ArchRule LOCATE = of(signal("locate")).mayUse(WORLD, signal("travel"));

  @ArchTest
  static final ArchRule PICK =
      of(signal("pick")).mayUse(WORLD, signal("stream"), signal("filter"), signal("onsite"));

  @ArchTest
  static final ArchRule ASSOCIATE =
      of(signal("associate"))
          .mayUse(
              WORLD,
              signal("stream"),
              signal("pick"),
              signal("travel"),
              signal("locate"),
              signal("magnitude"));

  @ArchTest
  static final ArchRule NO_CIRCLES_IN_WORLD =
      slices().matching("haetae.world.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_CIRCLES_IN_SIGNAL =
      slices().matching("haetae.signal.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_CIRCLES_IN_HAZARD =
      slices().matching("haetae.hazard.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_CIRCLES_IN_IMPACT =
      slices().matching("haetae.impact.(*)..").should().beFreeOfCycles();

  // Within app.

  @ArchTest
  static final ArchRule NO_CIRCLES_IN_APP =
      slices().matching("haetae.app.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule THE_RUNNER_KNOWS_ONLY_THE_SEAM =
      classes()
          .that()
          .resideInAPackage("haetae.app.live..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "haetae.app.live..", WORLD);

  @ArchTest
  static final ArchRule NOBODY_USES_THE_COMMANDS =
      noClasses()
          .that()
          .resideOutsideOfPackage("haetae.app.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("haetae.app.cli..");

  @ArchTest
  static final ArchRule ONLY_COMMANDS_KNOW_THE_COMMAND_LINE =
      noClasses()
          .that()
          .resideOutsideOfPackage("haetae.app.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  // Science: time comes with the data, chance from a seed, settings from the caller.

  @ArchTest
  static final ArchRule SCIENCE_READS_NO_CLOCK =
      science()
          .should()
          .callMethodWhere(target(nameMatching("currentTimeMillis|nanoTime")))
          .orShould()
          .callMethodWhere(
              target(nameMatching("now")).and(target(owner(resideInAPackage("java.time..")))))
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock")
          .orShould()
          .callConstructor(java.util.Date.class)
          .because("time comes with the data, so that a replay gives the same answer");

  @ArchTest
  static final ArchRule SCIENCE_THROWS_NO_DICE =
      science()
          .should()
          .callMethod(Math.class, "random")
          .orShould()
          .callConstructor(java.util.Random.class)
          .orShould()
          .callConstructor(java.util.SplittableRandom.class)
          .orShould()
          .callMethodWhere(target(nameMatching("randomUUID|identityHashCode")))
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.util\\.concurrent\\.ThreadLocalRandom|java\\.security\\.SecureRandom")
          .because("every random number comes from a seed that the caller gave");

  @ArchTest
  static final ArchRule SCIENCE_ASKS_NO_ENVIRONMENT =
      science()
          .should()
          .callMethodWhere(target(nameMatching("getenv|getProperty|getProperties|systemDefault")))
          .orShould()
          .callMethod(java.util.Locale.class, "getDefault")
          .orShould()
          .callMethod(java.util.TimeZone.class, "getDefault")
          .orShould()
          .callMethod(Boolean.class, "getBoolean", String.class)
          .orShould()
          .callMethod(Integer.class, "getInteger", String.class)
          .orShould()
          .callMethod(Long.class, "getLong", String.class)
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("java\\.lang\\.(Runtime|Process|ProcessBuilder|ProcessHandle)")
          .because("settings are handed in");

  @ArchTest
  static final ArchRule SCIENCE_SPEAKS_TO_NOBODY =
      science()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.net..", "java.sql..", "java.util.logging..", "java.util.prefs..", "java.rmi..")
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("science turns values into values");

  @ArchTest
  static final ArchRule SCIENCE_OPENS_NO_FILES =
      science()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.nio.file..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.io\\.(File|RandomAccessFile|FileReader|FileWriter|File\\w+Stream)")
          .because("bytes are handed in as arrays or streams");

  // Everywhere.

  @ArchTest
  static final ArchRule STEPS_KEEP_NOTHING =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .implement(Step.class)
          .should()
          .beFinal()
          .because("settings live in the step, the memory of a key in its memory object");

  @ArchTest
  static final ArchRule NOTHING_SHARED_CHANGES =
      fields()
          .that()
          .areStatic()
          .and()
          .areNotPrivate()
          .should()
          .beFinal()
          .because("a static field that changes is a hidden input");

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
      noClasses()
          .should()
          .haveNameMatching(".*\\.\\w*(Util|Utils|Helper|Manager|Impl)(\\$.*)?")
          .because("a name is a noun of the field");

  private static String world(String name) {
    return "haetae.world." + name + "..";
  }

  private static String signal(String name) {
    return "haetae.signal." + name + "..";
  }

  private static GivenClassesConjunction science() {
    return noClasses().that().resideInAnyPackage(WORLD, SIGNAL, HAZARD, IMPACT, RESPONSE);
  }

  private static Arrow of(String packages) {
    return new Arrow(packages);
  }

  /** Reads as a sentence: of(a).mayUse(b, c). */
  private record Arrow(String from) {
    ClassesShouldConjunction mayUse(String... to) {
      Stream<String> always = Stream.of("java..", "javax.xml.stream..", "org.jspecify..", from);
      return classes()
          .that()
          .resideInAPackage(from)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(Stream.concat(always, Stream.of(to)).toArray(String[]::new));
    }
  }
}
