package haetae.app.sense.mqtt;

import haetae.app.sense.device.Device;
import haetae.world.Check;
import haetae.world.InvalidValue;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message of OpenEEW: {@code device_id}, {@code x[] y[] z[]} in gal, {@code device_t} the time of
 * the last sample in seconds since 1970, {@code sr} in Hz, {@code cloud_t}.
 */
final class OpenEew {
  private static final double COUNTS_PER_GAL = Device.COUNTS_PER_MPS2 / 100;
  private static final double MOST_GAL = 20_000;
  private static final double LATEST_S = 9e9;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(4)
                          .maxStringLength(200)
                          .maxNumberLength(40)
                          .build())
                  .build())
          .build();

  private OpenEew() {}

  /**
   * Reads a message.
   *
   * @param device whose message it must be
   * @throws InvalidValue saying what is wrong with it
   */
  static Motion read(byte[] json, Device device) {
    JsonNode root;
    try {
      root = MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw new InvalidValue(
          "message of " + device.id() + " is no JSON: " + e.getOriginalMessage());
    }
    String id = root.path("device_id").asString("");
    if (!id.equals(device.id())) {
      throw new InvalidValue(
          "device_id is '"
              + id.substring(0, Math.min(80, id.length()))
              + "'; expected "
              + device.id()
              + ", as which it logged in");
    }
    double rateHz = Check.inRange("sr", number(root, "sr"), 1, 1000, "Hz");
    double lastS = Check.inRange("device_t", number(root, "device_t"), 0, LATEST_S, "s");
    double[][] counts = {samples(root, "x"), samples(root, "y"), samples(root, "z")};
    double startS = lastS - (counts[0].length - 1) / rateHz;
    return new Motion(counts, Math.round(startS * 1e6) * 1000, rateHz);
  }

  private static double number(JsonNode root, String name) {
    JsonNode value = root.path(name);
    if (!value.isNumber()) {
      throw new InvalidValue(name + " is " + shown(value) + "; expected a number");
    }
    return value.doubleValue();
  }

  private static double[] samples(JsonNode root, String name) {
    JsonNode list = root.path(name);
    if (!list.isArray() || list.size() > Motion.MOST_SAMPLES) {
      throw new InvalidValue(
          name
              + " is "
              + shown(list)
              + "; expected a list of 1 to "
              + Motion.MOST_SAMPLES
              + " gal");
    }
    double[] counts = new double[list.size()];
    for (int i = 0; i < counts.length; i++) {
      JsonNode value = list.get(i);
      if (!value.isNumber()) {
        throw new InvalidValue(name + "[" + i + "] is " + shown(value) + "; expected gal");
      }
      double gal = value.doubleValue();
      if (!(Math.abs(gal) <= MOST_GAL)) { // no words are made for each sample
        throw new InvalidValue(
            name + "[" + i + "] is " + gal + " gal; expected up to " + MOST_GAL + " gal");
      }
      counts[i] = Math.rint(gal * COUNTS_PER_GAL);
    }
    return counts;
  }

  private static String shown(JsonNode value) {
    if (value.isMissingNode()) {
      return "missing";
    }
    String text =
        value.isContainer() ? value.getNodeType() + " of " + value.size() : value.toString();
    return text.substring(0, Math.min(60, text.length()));
  }
}
