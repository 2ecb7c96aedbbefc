package haetae.store.city.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import haetae.world.city.City;
import haetae.world.city.FacilityKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PBF by hand, cut off, damaged and hostile. */
class PbfFileTest {
  @TempDir Path folder;

  private City read(byte[] bytes) throws IOException {
    Path file = folder.resolve("map.osm.pbf");
    Files.write(file, bytes);
    return OsmImport.read(file, OsmSettings.of("village"), b -> {}).city();
  }

  private String refusal(byte[] bytes) {
    return String.valueOf(assertThrows(InvalidValue.class, () -> read(bytes)).getMessage());
  }

  @Test
  void denseAndPlainNodesWaysAndRelationsAreRead() throws IOException {
    City city = read(TinyPbf.village());
    assertEquals(2, city.buildings().size());
    assertEquals("w10", city.buildings().id(0));
    assertEquals("r20", city.buildings().id(1));
    // 1000 steps of 100 nanodegrees are 1e-4 degrees: 11.119493 m on the sphere of 6371 km
    assertEquals(Math.round(2 * 11.119493 * 11.119493), city.buildings().floorAreaM2(0));
    assertEquals(5e-5, city.buildings().latDeg(0), 1e-12);
    assertEquals("service", city.roads().getFirst().roadClass());
    assertEquals(5e-4, city.roads().getFirst().line().getLast().latDeg(), 1e-12);
    assertEquals(FacilityKind.HOSPITAL, city.facilities().getFirst().kind());
    assertEquals("n1", city.facilities().getFirst().id());
  }

  @Test
  void everyCutIsRefusedOrHoldsWhatCameBefore() {
    byte[] whole = TinyPbf.village();
    for (int length = 1; length < whole.length; length++) {
      String message = refusal(Arrays.copyOf(whole, length));
      assertTrue(message.contains("expected") || message.contains("ends"), message);
    }
  }

  @Test
  void damageEndsInAClearRefusalOrACity() {
    byte[] whole = TinyPbf.village();
    Random random = new Random(7);
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int run = 0; run < 3_000; run++) {
            byte[] damaged = whole.clone();
            for (int hit = 0; hit <= random.nextInt(4); hit++) {
              damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            survive(damaged);
          }
        });
  }

  @Test
  void damageBehindThePackingEndsInAClearRefusalOrACity() {
    byte[] texts = TinyPbf.message().text(1, "").text(1, "building").text(1, "yes").done();
    byte[] way = TinyPbf.message().number(1, 1).packed(2, 1).packed(3, 2).deltas(8, 1, 2, 1).done();
    byte[] block =
        TinyPbf.message().bytes(1, texts).bytes(2, TinyPbf.message().bytes(3, way).done()).done();
    Random random = new Random(8);
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int run = 0; run < 3_000; run++) {
            byte[] damaged = block.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            survive(TinyPbf.piece("OSMData", damaged));
          }
        });
  }

  private void survive(byte[] bytes) throws IOException {
    try {
      read(bytes);
    } catch (InvalidValue e) {
      assertTrue(!String.valueOf(e.getMessage()).isBlank());
    }
  }

  @Test
  void hugeSizesAreRefusedBeforeRoomIsMade() {
    assertEquals(
        "map.osm.pbf piece 1, near byte 0: a header of 2147483647 bytes; expected 1 to 65536"
            + " (is it a PBF file?)",
        refusal(new byte[] {0x7F, -1, -1, -1}));
    byte[] bomb = TinyPbf.message().number(2, 1L << 40).bytes(3, new byte[10]).done();
    assertTrue(
        refusal(TinyPbf.rawPiece("OSMData", bomb))
            .endsWith("a piece unpacked of 1099511627776 bytes; expected at most 33554432 bytes"));
    byte[] header = TinyPbf.message().text(1, "OSMData").number(3, 1L << 33).done();
    byte[] file = new byte[4 + header.length];
    file[3] = (byte) header.length;
    System.arraycopy(header, 0, file, 4, header.length);
    assertTrue(
        refusal(file).endsWith("a piece of 8589934592 bytes; expected at most 33554432 bytes"));
  }

  @Test
  void otherPackingsAndNewFeaturesAreNamed() {
    byte[] zstd = TinyPbf.message().number(2, 4).bytes(7, new byte[4]).done();
    assertTrue(refusal(TinyPbf.rawPiece("OSMData", zstd)).contains("packed with Zstandard"));
    byte[] header = TinyPbf.message().text(4, "LocationsOnWays2").done();
    assertTrue(refusal(TinyPbf.piece("OSMHeader", header)).contains("'LocationsOnWays2'"));
  }

  @Test
  void numbersOfTextsAndKindsAreChecked() {
    byte[] way = TinyPbf.message().number(1, 1).packed(2, 9).packed(3, 9).done();
    byte[] block = TinyPbf.message().bytes(2, TinyPbf.message().bytes(3, way).done()).done();
    assertTrue(refusal(TinyPbf.piece("OSMData", block)).contains("text number 9 is used"));
  }
}
