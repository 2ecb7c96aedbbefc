package haetae.app.sense.mqtt;

import haetae.app.sense.device.DeviceIntake;
import haetae.app.sense.device.DeviceRegister;
import haetae.world.InvalidValue;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.ActiveMQServers;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** The embedded broker, MQTT 5 and 3.1.1: devices publish, nobody subscribes, nothing is queued. */
public final class MqttBroker implements AutoCloseable {
  private static final int IO_THREADS = 2;

  private final ActiveMQServer server;
  private final int port;

  private MqttBroker(ActiveMQServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts to listen.
   *
   * @throws InvalidValue if it cannot, such as on a port that is taken
   */
  public static MqttBroker start(
      MqttSettings settings, DeviceRegister register, DeviceIntake intake, MeterRegistry meters) {
    DeviceSecurity security = new DeviceSecurity(register);
    DeviceMessages devices = new DeviceMessages(intake, settings.messagesPerS(), meters);
    MqttDoor door = new MqttDoor(devices, security, meters);
    try {
      int port = settings.port() == 0 ? free(settings.host()) : settings.port();
      ActiveMQServer server =
          ActiveMQServers.newActiveMQServer(configuration(), null, security, false);
      server.start();
      // Nobody can connect before the door stands.
      server.getRemotingService().addIncomingInterceptor(door.incoming());
      server.getRemotingService().addOutgoingInterceptor(door.outgoing());
      listen(server, settings, port);
      return new MqttBroker(server, port);
    } catch (Exception e) {
      throw new InvalidValue(
          "the MQTT broker cannot listen at "
              + settings.host()
              + ":"
              + settings.port()
              + ": "
              + e.getMessage(),
          e);
    }
  }

  private static void listen(ActiveMQServer server, MqttSettings settings, int port)
      throws Exception {
    if (settings.tls().isEmpty()) {
      server.getRemotingService().createAcceptor(acceptor(settings, port, "")).start();
      return;
    }
    Path names = Files.createTempFile("haetae-mqtt", ".pemcfg"); // where the files are: no secret
    try {
      MqttSettings.Tls tls = settings.tls().get();
      Files.writeString(
          names,
          "source.cert="
              + tls.certificate().toAbsolutePath()
              + "\nsource.key="
              + tls.key().toAbsolutePath()
              + "\n");
      server
          .getRemotingService()
          .createAcceptor(acceptor(settings, port, names.toString()))
          .start();
    } finally {
      Files.delete(names);
    }
  }

  private static Configuration configuration() {
    Configuration configuration = new ConfigurationImpl();
    configuration.setPersistenceEnabled(false);
    configuration.setSecurityEnabled(true);
    configuration.setAuthenticationCacheSize(0); // every connection logs in itself
    configuration.setJMXManagementEnabled(false);
    configuration.setMessageCounterEnabled(false);
    configuration.setThreadPoolMaxSize(2 * IO_THREADS);
    configuration.setScheduledThreadPoolMaxSize(1);
    configuration.addAddressSetting(
        "#",
        new AddressSettings()
            .setAutoCreateAddresses(true)
            .setAutoCreateQueues(false)
            .setAutoDeleteAddresses(false));
    return configuration;
  }

  private static TransportConfiguration acceptor(MqttSettings settings, int port, String tlsFiles) {
    Map<String, Object> how = new HashMap<>();
    how.put("host", settings.host());
    how.put("port", port);
    how.put("protocols", "MQTT");
    how.put("remotingThreads", IO_THREADS);
    how.put("nioRemotingThreads", IO_THREADS);
    how.put("useEpoll", false);
    if (!tlsFiles.isEmpty()) {
      how.put("sslEnabled", true);
      how.put("enabledProtocols", "TLSv1.3,TLSv1.2");
      how.put("keyStoreType", "PEMCFG");
      how.put("keyStorePath", tlsFiles);
      how.put("keyStorePassword", "");
    }
    return new TransportConfiguration(
        NettyAcceptorFactory.class.getName(),
        how,
        "mqtt",
        Map.of(
            "maximumPacketSize",
            settings.mostBytes(),
            "topicAliasMaximum",
            0)); // the door reads topics as they are
  }

  private static int free(String host) throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(host))) {
      return socket.getLocalPort();
    }
  }

  /** Where it listens. */
  public int port() {
    return port;
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      System.getLogger(MqttBroker.class.getName())
          .log(System.Logger.Level.WARNING, "stopping the broker: " + e.getMessage());
    }
  }
}
