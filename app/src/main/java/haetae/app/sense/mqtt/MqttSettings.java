package haetae.app.sense.mqtt;

import haetae.world.Check;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the broker listens.
 *
 * @param host address
 * @param port 0: any free one
 * @param mostBytes of a message, 1,024 to 1,048,576
 * @param messagesPerS of one device on the long run, 0.1 to 1000; beyond it they are dropped,
 *     counted
 * @param tls the broker's certificate and key; empty: nothing is ciphered
 */
public record MqttSettings(
    String host, int port, int mostBytes, double messagesPerS, Optional<Tls> tls) {
  /**
   * Files of TLS.
   *
   * @param certificate PEM, its own first and then those up to the authority
   * @param key PEM of its private key, PKCS 8
   */
  public record Tls(Path certificate, Path key) {}

  public MqttSettings {
    Check.notBlank("mqtt.host", host);
    Check.inRange("mqtt.port", port, 0, 65_535, "");
    Check.inRange("mqtt.mostBytes", mostBytes, 1024, 1 << 20, "bytes");
    Check.inRange("mqtt.messagesPerS", messagesPerS, 0.1, 1000, "messages/s");
  }

  /** 64 KiB a message, five messages a second. */
  public static MqttSettings of(String host, int port) {
    return new MqttSettings(host, port, 1 << 16, 5, Optional.empty());
  }

  /** The same with TLS and with nothing else. */
  public MqttSettings with(Tls files) {
    return new MqttSettings(host, port, mostBytes, messagesPerS, Optional.of(files));
  }
}
