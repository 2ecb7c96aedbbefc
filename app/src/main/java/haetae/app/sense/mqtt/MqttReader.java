package haetae.app.sense.mqtt;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.lifecycle.MqttClientDisconnectedContext;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscription;
import haetae.app.sense.device.Device;
import haetae.app.sense.device.DeviceIntake;
import haetae.app.sense.device.DeviceRegister;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.TrustManagerFactory;

/**
 * Listens to the devices of an outside broker (MQTT 5) as one of its clients: a session that the
 * broker keeps while we are away, messages of QoS 1, each acknowledged when what it brought will
 * survive the death of this process. If one could not be kept the connection is made anew, and the
 * broker sends it again. It waits for a broker that is away, twice as long each time.
 */
public final class MqttReader implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(MqttReader.class.getName());
  private static final long CLOSE_S = 2;

  private final MqttReaderSettings settings;
  private final DeviceRegister register;
  private final DeviceMessages devices;
  private final Mqtt5AsyncClient client;
  private final AtomicBoolean renewing = new AtomicBoolean();
  private final Counter messages;
  private final Counter unknown;
  private final Counter unkept;
  private final Counter breaks;
  private volatile boolean closed;

  private MqttReader(
      MqttReaderSettings settings,
      DeviceRegister register,
      DeviceIntake intake,
      MeterRegistry meters,
      Optional<TrustManagerFactory> trusted) {
    this.settings = settings;
    this.register = register;
    devices = new DeviceMessages(intake, settings.messagesPerS(), meters);
    client = client(trusted);
    Tags server = Tags.of("server", settings.host() + ":" + settings.port());
    messages = meters.counter("haetae.mqtt.reader.messages", server);
    unknown = meters.counter("haetae.mqtt.reader.messages.unknown", server);
    unkept = meters.counter("haetae.mqtt.reader.messages.unkept", server);
    breaks = meters.counter("haetae.mqtt.reader.breaks", server);
    meters.gauge(
        "haetae.mqtt.reader.connected", server, client, c -> c.getState().isConnected() ? 1 : 0);
  }

  /** Begins to listen; returns at once, whether the broker is there or not. */
  public static MqttReader start(
      MqttReaderSettings settings,
      DeviceRegister register,
      DeviceIntake intake,
      MeterRegistry meters) {
    return start(settings, register, intake, meters, Optional.empty());
  }

  /**
   * @param trusted authorities; empty: those of this Java
   */
  static MqttReader start(
      MqttReaderSettings settings,
      DeviceRegister register,
      DeviceIntake intake,
      MeterRegistry meters,
      Optional<TrustManagerFactory> trusted) {
    MqttReader reader = new MqttReader(settings, register, intake, meters, trusted);
    reader.client.publishes(MqttGlobalPublishFilter.ALL, reader::take, true);
    reader.connect();
    return reader;
  }

  private Mqtt5AsyncClient client(Optional<TrustManagerFactory> trusted) {
    Mqtt5ClientBuilder builder =
        MqttClient.builder()
            .useMqttVersion5()
            .identifier(settings.clientId())
            .serverHost(settings.host())
            .serverPort(settings.port())
            .addConnectedListener(_ -> subscribe())
            .addDisconnectedListener(this::gone)
            .automaticReconnect()
            .initialDelay(Math.round(settings.leastWaitS() * 1000), TimeUnit.MILLISECONDS)
            .maxDelay(Math.round(settings.mostWaitS() * 1000), TimeUnit.MILLISECONDS)
            .applyAutomaticReconnect();
    if (settings.tls()) {
      builder =
          builder.sslConfig(
              MqttClientSslConfig.builder()
                  .trustManagerFactory(trusted.orElse(null))
                  .protocols(List.of("TLSv1.3", "TLSv1.2"))
                  .build());
    }
    if (!settings.user().isEmpty()) {
      builder =
          builder
              .simpleAuth()
              .username(settings.user())
              .password(settings.password().getBytes(StandardCharsets.UTF_8))
              .applySimpleAuth();
    }
    return builder.buildAsync();
  }

  private void connect() {
    var _ =
        client
            .connectWith()
            .cleanStart(false)
            .sessionExpiryInterval(settings.sessionS())
            .keepAlive(settings.keepAliveS())
            .restrictions()
            .receiveMaximum(settings.mostUnacknowledged())
            .maximumPacketSize(MqttReaderSettings.MOST_BYTES)
            .applyRestrictions()
            .send();
  }

  private void subscribe() {
    List<Mqtt5Subscription> all =
        settings.topics().stream()
            .map(topic ->
                Mqtt5Subscription.builder().topicFilter(topic).qos(MqttQos.AT_LEAST_ONCE).build())
            .toList();
    var _ =
        client
            .subscribeWith()
            .addSubscriptions(all)
            .send()
            .whenComplete((_, refusal) -> {
              if (refusal != null && !closed) {
                LOG.log(System.Logger.Level.WARNING, name() + " refuses: " + refusal.getMessage());
              }
            });
  }

  private String name() {
    return settings.host() + ":" + settings.port();
  }

  private void gone(MqttClientDisconnectedContext context) {
    if (!closed) {
      breaks.increment();
      LOG.log(System.Logger.Level.INFO, name() + ": " + context.getCause().getMessage());
    }
  }

  private void take(Mqtt5Publish publish) {
    messages.increment();
    String topic = publish.getTopic().toString();
    Optional<Device> device = settings.device(topic).flatMap(register::find);
    if (device.isEmpty()) {
      unknown.increment();
      publish.acknowledge();
      return;
    }
    var _ =
        devices
            .take(device.get(), MqttReaderSettings.form(topic), publish.getPayloadAsBytes())
            .whenComplete((_, failure) -> {
              if (failure == null) {
                publish.acknowledge();
              } else {
                unkept.increment();
                renew();
              }
            });
  }

  /** A new connection, on which the broker sends again what was not acknowledged. */
  private void renew() {
    if (closed || !renewing.compareAndSet(false, true)) {
      return;
    }
    CompletableFuture.delayedExecutor(
            Math.round(settings.leastWaitS() * 1000), TimeUnit.MILLISECONDS)
        .execute(this::again);
  }

  private void again() {
    var _ =
        client
            .disconnectWith()
            .sessionExpiryInterval(settings.sessionS())
            .send()
            .whenComplete((_, _) -> {
              renewing.set(false);
              if (!closed) {
                connect();
              }
            });
  }

  /** What it is doing, for people. */
  public String state() {
    return name() + " " + client.getState();
  }

  @Override
  public void close() {
    closed = true;
    try {
      client
          .disconnectWith()
          .sessionExpiryInterval(settings.sessionS())
          .send()
          .get(CLOSE_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.log(System.Logger.Level.DEBUG, name() + " was not told of our end", e);
    }
  }
}
