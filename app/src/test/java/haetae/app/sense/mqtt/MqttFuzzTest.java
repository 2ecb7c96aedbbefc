package haetae.app.sense.mqtt;

import com.code_intelligence.jazzer.junit.FuzzTest;
import haetae.app.sense.device.Device;
import haetae.world.InvalidValue;
import haetae.world.data.Observation;
import haetae.world.data.Packet;
import haetae.world.place.GeoPoint;
import haetae.world.station.StationId;
import java.nio.charset.StandardCharsets;

/**
 * Coverage-guided fuzzing of what devices may send, with {@code JAZZER_FUZZ=1}; the normal build
 * replays the empty input. A payload is taken or refused with a reason; nothing else happens.
 */
class MqttFuzzTest {
  private static final Device DEVICE =
      new Device("d1", new StationId("XX", "D1"), new GeoPoint(36, 129), "a".repeat(64));

  private static void check(Motion motion) {
    for (Packet packet : motion.packets(DEVICE)) {
      if (packet.count() < 1 || packet.count() > Motion.MOST_SAMPLES) {
        throw new AssertionError("a packet of " + packet.count() + " samples");
      }
      for (int i = 0; i < packet.count(); i++) {
        if (!Double.isFinite(packet.sample(i))) {
          throw new AssertionError("sample " + i + " is " + packet.sample(i));
        }
      }
    }
  }

  @FuzzTest(maxExecutions = 1_000_000, maxDuration = "20m")
  void anyBytesAreJsonOfOpenEewOrRefused(byte[] bytes) {
    try {
      check(OpenEew.read(bytes, DEVICE));
    } catch (InvalidValue refused) {
      // with its reason
    }
  }

  /** The frame is right, so that the lists and numbers are looked into. */
  @FuzzTest(maxExecutions = 1_000_000, maxDuration = "20m")
  void anyNumbersInAMessageAreTakenOrRefused(byte[] bytes) {
    String free = new String(bytes, StandardCharsets.ISO_8859_1);
    String json =
        "{\"device_id\":\"d1\",\"sr\":100,\"device_t\":1700000000,\"y\":[0],\"z\":[0],\"x\":"
            + free;
    try {
      check(OpenEew.read(json.getBytes(StandardCharsets.UTF_8), DEVICE));
    } catch (InvalidValue refused) {
      // with its reason
    }
  }

  @FuzzTest(maxExecutions = 1_000_000, maxDuration = "20m")
  void anyBytesAreTheBinaryFormOrRefused(byte[] bytes) {
    byte[] framed = new byte[4 + bytes.length];
    framed[0] = 'H';
    framed[1] = 'M';
    framed[2] = 1;
    System.arraycopy(bytes, 0, framed, 4, bytes.length);
    try {
      check(BinaryMotion.read(framed, DEVICE));
    } catch (InvalidValue refused) {
      // with its reason
    }
  }

  @FuzzTest(maxExecutions = 1_000_000, maxDuration = "20m")
  void anyBytesAreAnObservationOrRefused(byte[] bytes) {
    try {
      Observation observation = ObservationJson.read(bytes, DEVICE);
      if (!Double.isFinite(observation.value())) {
        throw new AssertionError("value is " + observation.value());
      }
    } catch (InvalidValue refused) {
      // with its reason
    }
  }
}
