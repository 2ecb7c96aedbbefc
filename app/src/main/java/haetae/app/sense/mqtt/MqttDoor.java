package haetae.app.sense.mqtt;

import haetae.app.sense.device.Allowance;
import haetae.app.sense.device.Device;
import haetae.app.sense.device.DeviceIntake;
import haetae.world.InvalidValue;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTInterceptor;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnection;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/**
 * Stands in the broker and hands every message on as it comes in; nothing is queued there. The
 * acknowledgement of a message of QoS 1 is held back until what it brought will survive the death
 * of the process; no thread waits for that. If it could not be kept the connection ends, and the
 * device sends it again.
 */
final class MqttDoor {
  private static final String DOOR = "mqtt";
  private static final String TOPIC = "haetae/v1/";

  private final DeviceIntake intake;
  private final DeviceSecurity security;
  private final double messagesPerS;
  private final Map<String, CompletableFuture<Void>> pending = new ConcurrentHashMap<>();
  private final Set<Object> connections = ConcurrentHashMap.newKeySet();
  private final Map<String, Allowance> allowances = new ConcurrentHashMap<>();
  private final Counter messages;
  private final Counter malformed;
  private final Counter flooded;
  private final Counter denied;

  MqttDoor(
      DeviceIntake intake, DeviceSecurity security, double messagesPerS, MeterRegistry meters) {
    this.intake = intake;
    this.security = security;
    this.messagesPerS = messagesPerS;
    messages = meters.counter("haetae.mqtt.messages");
    malformed = meters.counter("haetae.mqtt.messages.malformed");
    flooded = meters.counter("haetae.mqtt.messages.over.the.rate");
    denied = meters.counter("haetae.mqtt.messages.denied");
  }

  /** What comes in. */
  MQTTInterceptor incoming() {
    return (packet, connection) ->
        !(packet instanceof MqttPublishMessage publish) || take(publish, connection);
  }

  /** What goes out: acknowledgements wait for what they acknowledge. */
  MQTTInterceptor outgoing() {
    return (packet, connection) ->
        packet.fixedHeader().messageType() != MqttMessageType.PUBACK || release(packet, connection);
  }

  private boolean take(MqttPublishMessage publish, RemotingConnection connection) {
    messages.increment();
    Device device = security.device(connection);
    String topic = publish.variableHeader().topicName();
    if (device == null || !topic.startsWith(TOPIC + device.id() + "/")) {
      denied.increment();
      return false; // the broker ends the connection
    }
    CompletableFuture<Void> kept = CompletableFuture.completedFuture(null);
    if (!allowances.computeIfAbsent(device.id(), _ -> new Allowance(messagesPerS)).take()) {
      flooded.increment();
      intake.overTheRate(device);
    } else {
      kept = read(publish, device, topic.substring(TOPIC.length() + device.id().length() + 1));
    }
    if (publish.fixedHeader().qosLevel() == MqttQoS.AT_LEAST_ONCE) {
      if (connections.add(connection.getID())) {
        connection.addCloseListener(() -> forget(connection));
      }
      pending.put(key(connection, publish.variableHeader().packetId()), kept);
    }
    return true;
  }

  private CompletableFuture<Void> read(MqttPublishMessage publish, Device device, String form) {
    ByteBuf payload = publish.payload();
    byte[] bytes = new byte[payload.readableBytes()];
    payload.getBytes(payload.readerIndex(), bytes);
    try {
      return switch (form) {
        case "samples" -> samples(OpenEew.read(bytes, device), device);
        case "samples.bin" -> samples(BinaryMotion.read(bytes, device), device);
        case "observations" -> intake.observation(ObservationJson.read(bytes, device), DOOR);
        default -> throw new InvalidValue("topic ends with " + form + "; expected samples");
      };
    } catch (InvalidValue e) {
      intake.malformed(device);
      malformed.increment(); // acknowledged: it would be no better a second time
      return CompletableFuture.completedFuture(null);
    }
  }

  private CompletableFuture<Void> samples(Motion motion, Device device) {
    return intake.samples(device, motion.packets(device), DOOR);
  }

  private boolean release(MqttMessage ack, RemotingConnection connection) {
    int id = ((MqttMessageIdVariableHeader) ack.variableHeader()).messageId();
    CompletableFuture<Void> kept = pending.remove(key(connection, id));
    if (kept == null || (kept.isDone() && !kept.isCompletedExceptionally())) {
      return true;
    }
    Channel channel = ((NettyConnection) connection.getTransportConnection()).getChannel();
    var _ =
        kept.whenComplete((_, failure) -> {
          if (failure == null) {
            var _ = channel.writeAndFlush(ack);
          } else {
            var _ = channel.close();
          }
        });
    return false;
  }

  private static String key(RemotingConnection connection, int packetId) {
    return connection.getID() + "/" + packetId;
  }

  /** The connection has gone: nobody waits for its acknowledgements. */
  private void forget(RemotingConnection connection) {
    connections.remove(connection.getID());
    String prefix = connection.getID() + "/";
    pending.keySet().removeIf(key -> key.startsWith(prefix));
  }
}
