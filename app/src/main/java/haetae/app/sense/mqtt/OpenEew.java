package haetae.app.sense.mqtt;

import haetae.app.sense.device.Device;
import haetae.world.Check;
import haetae.world.InvalidValue;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message of OpenEEW: {@code device_id}, {@code x[] y[] z[]} in gal, {@code device_t} the time of
 * the last sample in seconds since 1970, {@code sr} in Hz, {@code cloud_t}.
 */
final class OpenEew {
  private static final double COUNTS_PER_GAL = Device.COUNTS_PER_MPS2 / 100;
  private static final double MOST_GAL = 20_000;
  private static final double LATEST_S = 9e9;
  private static final int USUAL_SAMPLES = 128;
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

  private final String device;
  private String id = "";
  private double rateHz = Double.NaN;
  private double lastS = Double.NaN;
  private final double[][] counts = new double[3][0];

  private OpenEew(String device) {
    this.device = device;
  }

  /**
   * Reads a message.
   *
   * @param device whose message it must be
   * @throws InvalidValue saying what is wrong with it
   */
  static Motion read(byte[] json, Device device) {
    OpenEew message = new OpenEew(device.id());
    try (JsonParser parser = MAPPER.createParser(json)) {
      message.read(parser);
    } catch (JacksonException e) {
      throw new InvalidValue(
          "message of " + device.id() + " is no JSON: " + e.getOriginalMessage());
    }
    return message.motion();
  }

  /** Field by field: a tree of the samples would be ten times their size. */
  private void read(JsonParser parser) {
    JsonToken token = parser.nextToken();
    if (token != JsonToken.START_OBJECT) {
      throw new InvalidValue("message of " + device + " is " + token + "; expected an object");
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "device_id" -> id = parser.getValueAsString("");
        case "sr" -> rateHz = Check.inRange("sr", number(parser, "sr"), 1, 1000, "Hz");
        case "device_t" ->
            lastS = Check.inRange("device_t", number(parser, "device_t"), 0, LATEST_S, "s");
        case "x" -> counts[0] = samples(parser, "x");
        case "y" -> counts[1] = samples(parser, "y");
        case "z" -> counts[2] = samples(parser, "z");
        default -> parser.skipChildren();
      }
    }
    if (parser.nextToken() != null) {
      throw new InvalidValue("message of " + device + " goes on after its end");
    }
  }

  private Motion motion() {
    if (!id.equals(device)) {
      throw new InvalidValue(
          "device_id is '"
              + id.substring(0, Math.min(80, id.length()))
              + "'; expected "
              + device
              + ", as which it logged in");
    }
    if (Double.isNaN(rateHz) || Double.isNaN(lastS)) {
      throw new InvalidValue(
          (Double.isNaN(rateHz) ? "sr" : "device_t") + " is missing; expected a number");
    }
    double startS = lastS - (counts[0].length - 1) / rateHz;
    return new Motion(counts, Math.round(startS * 1e6) * 1000, rateHz);
  }

  private static double number(JsonParser parser, String name) {
    if (!parser.currentToken().isNumeric()) {
      throw new InvalidValue(name + " is " + shown(parser) + "; expected a number");
    }
    return parser.getDoubleValue();
  }

  private static double[] samples(JsonParser parser, String name) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw new InvalidValue(name + " is " + shown(parser) + "; expected a list of gal");
    }
    double[] counts = new double[USUAL_SAMPLES];
    int size = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (size == Motion.MOST_SAMPLES) {
        throw new InvalidValue(
            name + " is longer; expected a list of 1 to " + Motion.MOST_SAMPLES + " gal");
      }
      if (size == counts.length) {
        counts = Arrays.copyOf(counts, 2 * size);
      }
      counts[size] = count(parser, name, size);
      size++;
    }
    return Arrays.copyOf(counts, size);
  }

  private static double count(JsonParser parser, String name, int i) {
    if (!parser.currentToken().isNumeric()) {
      throw new InvalidValue(name + "[" + i + "] is " + shown(parser) + "; expected gal");
    }
    double gal = parser.getDoubleValue();
    if (!(Math.abs(gal) <= MOST_GAL)) { // no words are made for each sample
      throw new InvalidValue(
          name + "[" + i + "] is " + gal + " gal; expected up to " + MOST_GAL + " gal");
    }
    return Math.rint(gal * COUNTS_PER_GAL);
  }

  private static String shown(JsonParser parser) {
    String text = parser.currentToken().isStructStart() ? "a list" : parser.getString();
    return text == null ? "nothing" : text.substring(0, Math.min(60, text.length()));
  }
}
