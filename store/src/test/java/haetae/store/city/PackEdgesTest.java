package haetae.store.city;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import haetae.world.city.City;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pack may be written like, what is odd but no fault, and where reading stops. */
class PackEdgesTest {
  @TempDir Path parent;

  @Test
  void aByteOrderMarkChangesNothing() {
    LittlePack pack = new LittlePack();
    for (String file : List.of("city.toml", "districts.csv", "buildings.csv", "shelters.csv")) {
      pack.put(file, "\uFEFF" + pack.text(file));
    }
    assertSameCity(pack);
  }

  @Test
  void lineEndsOfWindowsChangeNothing() {
    LittlePack pack = new LittlePack();
    for (String file : List.of("city.toml", "districts.csv", "districts.geojson", "grid.csv")) {
      pack.put(file, pack.text(file).replace("\n", "\r\n"));
    }
    assertSameCity(pack);
  }

  @Test
  void commentsBlankLinesAndBlanksRoundCellsChangeNothing() {
    LittlePack pack = new LittlePack();
    pack.put("wells.csv", "# a comment, with \"quotes\n\n" + pack.text("wells.csv") + "\n# end");
    pack.change("shelters.csv", ",300,", " ,\t300 ,");
    assertSameCity(pack);
  }

  @Test
  void columnsMayStandInAnyOrderAndCellsInQuotes() {
    LittlePack pack = new LittlePack();
    pack.put(
        "wells.csv",
        """
        "source","provenance",depthM,lonDeg,latDeg,id,nameLocal
        test,official,"4362",129.379,36.106,W1,"시추공"
        """);
    assertSameCity(pack);
  }

  private void assertSameCity(LittlePack pack) {
    City expected = CityReader.read(new LittlePack().into(parent.resolve("plain")));
    PackReport report = CityReader.check(pack.into(parent.resolve("other")));
    assertEquals(List.of(), report.faults());
    SameCity.check(expected, report.city().orElseThrow());
  }

  @Test
  void aFaultBehindAQuotedLineEndKeepsItsLine() {
    LittlePack pack = new LittlePack().change("wells.csv", "시추공", "\"시\n추\"\"공\"");
    City city = CityReader.read(pack.into(parent.resolve("good")));
    assertEquals("시\n추\"공", city.wells().getFirst().name().local());
    pack.change("wells.csv", "4362", "x");
    assertEquals(
        "wells.csv:3:22: depthM 'x' is no number; expected digits and a decimal point, or an empty"
            + " cell where not known",
        CityReader.check(pack.into(parent.resolve("bad"))).faults().getFirst().toString());
  }

  /** The file holds a gigabyte on the disk's word only: the test writes two megabytes. */
  @Test
  void aLineOfAGigabyteIsRefusedAfterItsFirstMegabyte() throws IOException {
    Path folder = new LittlePack().into(parent);
    Set<StandardOpenOption> sparse =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE);
    Files.delete(folder.resolve("buildings.csv"));
    try (SeekableByteChannel file = Files.newByteChannel(folder.resolve("buildings.csv"), sparse)) {
      file.write(ByteBuffer.wrap(("id,latDeg\n" + "x".repeat(2 << 20)).getBytes(UTF_8)));
      file.position(1L << 30);
      file.write(ByteBuffer.wrap(new byte[] {'x'}));
    }
    long before = System.nanoTime();
    List<String> faults = CityReader.check(folder).faults().stream().map(Fault::toString).toList();
    assertTrue(System.nanoTime() - before < 5_000_000_000L, "took long");
    assertTrue(
        faults.contains(
            "buildings.csv:2:1: the row is longer than 1048576 bytes; expected a line end"),
        faults::toString);
  }

  @Test
  void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
    Path folder = new LittlePack().drop("wells.csv").into(parent);
    Path outside = Files.writeString(parent.resolve("outside.csv"), "id\n");
    Files.createSymbolicLink(folder.resolve("wells.csv"), outside);
    assertEquals(
        List.of("wells.csv:1:1: the file is a link out of the folder; expected a file of the pack"),
        CityReader.check(folder).faults().stream().map(Fault::toString).toList());
  }

  @Test
  void aFolderInPlaceOfAFileIsAFault() throws IOException {
    Path folder = new LittlePack().drop("wells.csv").into(parent);
    Files.createDirectory(folder.resolve("wells.csv"));
    assertEquals(
        List.of("wells.csv:1:1: cannot be read; expected a file with permission to read"),
        CityReader.check(folder).faults().stream().map(Fault::toString).toList());
  }

  @Test
  void afterAThousandFaultsTheRestIsCounted() {
    StringBuilder rows = new StringBuilder(new LittlePack().text("wells.csv"));
    rows.append("W1,again,36.1,129.1,100,official,test\n".repeat(1_500));
    Path folder = new LittlePack().put("wells.csv", rows.toString()).into(parent);
    PackReport report = CityReader.check(folder);
    assertEquals(1_000, report.faults().size());
    assertEquals(500, report.moreFaults());
    PackFaults refused = assertThrows(PackFaults.class, () -> CityReader.read(folder));
    assertTrue(String.valueOf(refused.getMessage()).endsWith("\nand 500 more"));
  }

  @Test
  void allFaultsOfAllFilesAreNamedInOneRun() {
    LittlePack pack =
        new LittlePack()
            .change("pipes.csv", ",300,", ",3,")
            .change("districts.csv", "450", "0.45")
            .change("districts.csv", "36.2,", "46.2,")
            .change("city.toml", "KRW", "won");
    assertEquals(
        List.of("city.toml:6:1", "districts.csv:2:35", "districts.csv:3:15", "pipes.csv:2:23"),
        CityReader.check(pack.into(parent)).faults().stream()
            .map(f -> f.file() + ":" + f.line() + ":" + f.column())
            .toList());
  }

  @Test
  void whatIsOddIsAWarning() {
    LittlePack pack =
        new LittlePack()
            .change("city.toml", "\"little\"", "\"small\"")
            .change("buildings.csv", ",100,40,", ",30,40,")
            .put("building.csv", "id\n");
    PackReport report = CityReader.check(pack.into(parent));
    assertTrue(report.city().isPresent());
    assertEquals(
        List.of(
            "city.toml:1:1: id is 'small' and the folder 'little'; expected the same",
            "building.csv:1:1: the file is not read; did you mean 'buildings.csv'?",
            "buildings.csv:2:1: households is 40 and people 30; expected no more than people",
            "districts.csv:2:1: people: homes sum to 30, the district says 100; expected the same"
                + " within 5 %"),
        report.warnings().stream().map(Fault::toString).toList());
  }

  @Test
  void aPathThatIsNoFolderIsTheCallersMistake() {
    Path nowhere = parent.resolve("nowhere");
    InvalidValue refused = assertThrows(InvalidValue.class, () -> CityReader.read(nowhere));
    assertEquals(
        nowhere + " is no readable folder; expected a pack (city.toml …)", refused.getMessage());
  }
}
