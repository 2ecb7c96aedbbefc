package haetae.app.sense.mqtt;

import haetae.app.sense.device.Device;
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
  private static final String TOPIC = "haetae/v1/";

  private final DeviceMessages devices;
  private final DeviceSecurity security;
  private final Map<String, CompletableFuture<Void>> pending = new ConcurrentHashMap<>();
  private final Set<Object> connections = ConcurrentHashMap.newKeySet();
  private final Counter messages;
  private final Counter denied;

  MqttDoor(DeviceMessages devices, DeviceSecurity security, MeterRegistry meters) {
    this.devices = devices;
    this.security = security;
    messages = meters.counter("haetae.mqtt.messages");
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
    String form = topic.substring(TOPIC.length() + device.id().length() + 1);
    CompletableFuture<Void> kept = devices.take(device, form, bytes(publish.payload()));
    if (publish.fixedHeader().qosLevel() == MqttQoS.AT_LEAST_ONCE) {
      if (connections.add(connection.getID())) {
        connection.addCloseListener(() -> forget(connection));
      }
      pending.put(key(connection, publish.variableHeader().packetId()), kept);
    }
    return true;
  }

  private static byte[] bytes(ByteBuf payload) {
    byte[] bytes = new byte[payload.readableBytes()];
    payload.getBytes(payload.readerIndex(), bytes);
    return bytes;
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
