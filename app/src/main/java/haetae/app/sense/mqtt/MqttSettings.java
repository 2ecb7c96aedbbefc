package haetae.app.sense.mqtt;

import haetae.world.Check;

/**
 * How the broker listens.
 *
 * @param host address
 * @param port 0: any free one
 * @param mostBytes of a message, 1,024 to 1,048,576
 * @param messagesPerS of one device on the long run, 0.1 to 1000; beyond it they are dropped,
 *     counted
 */
public record MqttSettings(String host, int port, int mostBytes, double messagesPerS) {
  public MqttSettings {
    Check.notBlank("mqtt.host", host);
    Check.inRange("mqtt.port", port, 0, 65_535, "");
    Check.inRange("mqtt.mostBytes", mostBytes, 1024, 1 << 20, "bytes");
    Check.inRange("mqtt.messagesPerS", messagesPerS, 0.1, 1000, "messages/s");
  }

  /** 64 KiB a message, five messages a second. */
  public static MqttSettings of(String host, int port) {
    return new MqttSettings(host, port, 1 << 16, 5);
  }
}
