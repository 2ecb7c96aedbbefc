package haetae.app.sense.mqtt;

import haetae.world.Check;
import haetae.world.InvalidValue;
import java.util.List;
import java.util.Optional;

/**
 * How an outside broker is listened to.
 *
 * @param host of the broker
 * @param port 1 to 65535
 * @param tls whether to speak TLS; the certificate must be the host's
 * @param user empty: nobody
 * @param password of the user
 * @param clientId our name there: of two that have the same the broker keeps one
 * @param topics filters with one {@code +} or more; the first stands where the device's id does
 * @param messagesPerS of one device on the long run, 0.1 to 1000
 * @param sessionS so long the broker keeps what we have missed, 0 to 86,400 s
 * @param keepAliveS after so long without a word the broker is asked, 1 to 600 s
 * @param leastWaitS before the first new attempt, 0.05 to 60 s
 * @param mostWaitS before any, up to 3,600 s
 * @param mostUnacknowledged messages that may be on their way to the archive, 1 to 65,535
 */
public record MqttReaderSettings(
    String host,
    int port,
    boolean tls,
    String user,
    String password,
    String clientId,
    List<String> topics,
    double messagesPerS,
    int sessionS,
    int keepAliveS,
    double leastWaitS,
    double mostWaitS,
    int mostUnacknowledged) {
  /** Longer messages are refused by the broker in our name. */
  static final int MOST_BYTES = 1 << 16;

  public MqttReaderSettings {
    Check.notBlank("mqttbroker.host", host);
    Check.inRange("mqttbroker.port", port, 1, 65_535, "");
    Check.notBlank("mqttbroker.clientId", clientId);
    Check.inRange("mqttbroker.messagesPerS", messagesPerS, 0.1, 1000, "messages/s");
    Check.inRange("mqttbroker.sessionS", sessionS, 0, 86_400, "s");
    Check.inRange("mqttbroker.keepAliveS", keepAliveS, 1, 600, "s");
    Check.inRange("mqttbroker.leastWaitS", leastWaitS, 0.05, 60, "s");
    Check.inRange("mqttbroker.mostWaitS", mostWaitS, leastWaitS, 3600, "s");
    Check.inRange("mqttbroker.mostUnacknowledged", mostUnacknowledged, 1, 65_535, "messages");
    topics = List.copyOf(topics);
    if (topics.isEmpty() || !topics.stream().allMatch(t -> List.of(t.split("/")).contains("+"))) {
      throw new InvalidValue(
          "mqttbroker.topics is "
              + topics
              + "; expected filters with + where the device's id stands, as haetae/v1/+/samples");
    }
  }

  /** Five messages a second of a device, an hour's session, 1 to 60 s between attempts. */
  public static MqttReaderSettings of(
      String host,
      int port,
      boolean tls,
      String user,
      String password,
      String clientId,
      List<String> topics) {
    return new MqttReaderSettings(
        host, port, tls, user, password, clientId, topics, 5, 3600, 20, 1, 60, 10_000);
  }

  /** Id of the device that a topic is of: the part where the first fitting filter has its +. */
  Optional<String> device(String topic) {
    String[] parts = topic.split("/", -1);
    return topics.stream()
        .map(filter -> filter.split("/", -1))
        .filter(filter -> fits(filter, parts))
        .map(filter -> parts[List.of(filter).indexOf("+")])
        .findFirst();
  }

  private static boolean fits(String[] filter, String[] parts) {
    for (int i = 0; i < filter.length; i++) {
      if (filter[i].equals("#")) {
        return true;
      }
      if (i >= parts.length || !(filter[i].equals("+") || filter[i].equals(parts[i]))) {
        return false;
      }
    }
    return filter.length == parts.length;
  }

  /** Form of a topic's messages: as ours by the last part, else OpenEEW's JSON. */
  static String form(String topic) {
    String last = topic.substring(topic.lastIndexOf('/') + 1);
    return last.equals("samples.bin") || last.equals("observations") ? last : "samples";
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "MQTT broker " + host + ":" + port + " as " + user + ", " + topics;
  }
}
