package haetae.app.sense.shake;

import com.code_intelligence.jazzer.junit.FuzzTest;
import haetae.world.InvalidValue;
import haetae.world.data.Packet;
import haetae.world.station.ChannelId;

/** Coverage-guided fuzzing of datagrams, with {@code JAZZER_FUZZ=1}. */
class ShakeFuzzTest {
  private static final ChannelId EHZ = ChannelId.of("AM", "R1234", "00", "EHZ");

  @FuzzTest(maxExecutions = 1_000_000, maxDuration = "20m")
  void anyBytesAreADatagramOrRefused(byte[] bytes) {
    try {
      Packet packet = Datagram.read(bytes, bytes.length).packet(EHZ, 100);
      if (packet.count() < 1 || packet.count() > Datagram.MOST_SAMPLES) {
        throw new AssertionError("a packet of " + packet.count() + " samples");
      }
    } catch (InvalidValue refused) {
      // with its place
    }
  }
}
