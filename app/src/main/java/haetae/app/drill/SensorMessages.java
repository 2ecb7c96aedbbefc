package haetae.app.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import haetae.app.sense.mqtt.BinaryMotion;
import haetae.world.data.Packet;
import java.util.Locale;

/** Packets of the three components east, north, up → the message of a sensor. */
final class SensorMessages {
  private SensorMessages() {}

  /**
   * As OpenEEW sends it: gal, the time is that of the last sample.
   *
   * @param mps2PerCount of each component
   */
  static byte[] openEew(String id, Packet[] parts, double[] mps2PerCount) {
    StringBuilder json = new StringBuilder(4096);
    json.append("{\"device_id\":\"").append(id).append('"');
    for (int c = 0; c < parts.length; c++) {
      json.append(",\"").append("xyz".charAt(c)).append("\":[");
      for (int i = 0; i < parts[c].count(); i++) {
        json.append(i == 0 ? "" : ",");
        json.append(String.format(Locale.ROOT, "%.4f", parts[c].sample(i) * mps2PerCount[c] * 100));
      }
      json.append(']');
    }
    double lastS = parts[0].timeNanos(parts[0].count() - 1) * 1e-9;
    json.append(
        String.format(
            Locale.ROOT,
            ",\"device_t\":%.6f,\"sr\":%s,\"cloud_t\":%.6f}",
            lastS,
            parts[0].sampleRateHz(),
            lastS));
    return json.toString().getBytes(UTF_8);
  }

  /**
   * In the binary form: whole micrometres per second squared.
   *
   * @param mps2PerCount of each component
   */
  static byte[] binary(Packet[] parts, double[] mps2PerCount) {
    int[][] steps = new int[parts.length][parts[0].count()];
    for (int c = 0; c < parts.length; c++) {
      for (int i = 0; i < steps[c].length; i++) {
        steps[c][i] = (int) Math.round(parts[c].sample(i) * mps2PerCount[c] * 1e6);
      }
    }
    long startMicros = Math.floorDiv(parts[0].startNanos(), 1000);
    return BinaryMotion.write(steps, startMicros, parts[0].sampleRateHz(), 1);
  }
}
