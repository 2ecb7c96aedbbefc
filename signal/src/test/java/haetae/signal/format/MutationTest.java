package haetae.signal.format;

import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A million damaged records: never anything but {@link InvalidValue} or a reason, never a hang. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MutationTest {
  private static final int MUTATIONS = 1_000_000;
  private static final int DOCUMENTS = 10_000;
  private static final int RECORDS = 4;

  @Test
  void damageIsAlwaysAReasonOrAnInvalidValue() {
    List<byte[]> seeds = seeds();
    run(seeds);
  }

  @Test
  void damagedDocumentsAreReadOrRefused() {
    SplittableRandom random = new SplittableRandom(20160912);
    byte[] stations = Examples.stationXml();
    byte[] quakes = Examples.quakeMl();
    long refused = 0;
    for (int i = 0; i < DOCUMENTS; i++) {
      refused += refusedStations(mutated(stations, random));
      refused += refusedPicks(mutated(quakes, random));
    }
    assertTrue(refused > DOCUMENTS / 2 && refused < 2 * DOCUMENTS, "refused " + refused);
  }

  private static int refusedStations(byte[] document) {
    try {
      StationXmlReader.read("s.xml", new ByteArrayInputStream(document));
      return 0;
    } catch (InvalidValue e) {
      return 1;
    }
  }

  private static int refusedPicks(byte[] document) {
    try {
      QuakeMlPickReader.read("q.xml", new ByteArrayInputStream(document));
      return 0;
    } catch (InvalidValue e) {
      return 1;
    }
  }

  private static void run(List<byte[]> seeds) {
    SplittableRandom random = new SplittableRandom(20171115);
    MiniSeedReader reader = new MiniSeedReader();
    long refused = 0;
    long[] samples = new long[1];
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] bytes = mutated(seeds.get(i % seeds.size()), random);
      try {
        ReadReport report = reader.read("mutated", bytes, p -> samples[0] += p.count());
        assertTrue(report.records() <= RECORDS + 1, report::toString);
      } catch (InvalidValue e) {
        refused++;
      }
    }
    assertTrue(refused > 0 && refused < MUTATIONS, "refused " + refused);
    assertTrue(samples[0] > 0);
  }

  /** Two records of each format: small, so that a million of them are soon read. */
  private static List<byte[]> seeds() {
    List<byte[]> seeds = new ArrayList<>();
    for (RecordFormat format : RecordFormat.values()) {
      int[] counts = Made.shaking(100, format.ordinal());
      ByteArrayOutputStream two = new ByteArrayOutputStream();
      byte[] records = Made.records(format, 256, 100, counts);
      two.write(records, 0, Math.min(records.length, 512));
      seeds.add(two.toByteArray());
    }
    return seeds;
  }

  private static byte[] mutated(byte[] seed, SplittableRandom random) {
    byte[] bytes = seed.clone();
    int changes = 1 + random.nextInt(6);
    for (int k = 0; k < changes; k++) {
      boolean inHeader = random.nextInt(3) > 0;
      int at = random.nextInt(inHeader ? Math.min(80, bytes.length) : bytes.length);
      bytes[at] =
          switch (random.nextInt(4)) {
            case 0 -> (byte) (bytes[at] ^ (1 << random.nextInt(8)));
            case 1 -> (byte) random.nextInt(256);
            case 2 -> 0;
            default -> (byte) 0xff;
          };
    }
    if (random.nextInt(8) == 0) {
      return java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }
    if (bytes[0] == 'M' && random.nextBoolean()) {
      repairCrc(bytes);
    }
    return bytes;
  }

  /** Half of the version 3 mutants get a right CRC, so that the damage is seen further inside. */
  private static void repairCrc(byte[] bytes) {
    int length = MiniSeed3.length(bytes, 0);
    if (length >= 40 && length <= bytes.length) {
      Bytes.put32(bytes, 28, new MiniSeed3().checksum(bytes, 0, length), false);
    }
  }
}
