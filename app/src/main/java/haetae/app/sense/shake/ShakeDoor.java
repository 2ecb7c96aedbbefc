package haetae.app.sense.shake;

import haetae.app.sense.device.Allowance;
import haetae.app.sense.device.Device;
import haetae.app.sense.device.DeviceIntake;
import haetae.app.sense.device.DeviceRegister;
import haetae.app.sense.device.SensorChannel;
import haetae.world.InvalidValue;
import haetae.world.data.Packet;
import haetae.world.flow.Urgency;
import haetae.world.station.ChannelId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where Raspberry Shakes send datagrams (UDP). A datagram has neither password nor receipt: it
 * belongs to the device that is registered with the address it comes from; what comes from
 * elsewhere is counted and dropped, and what is lost on the way is a gap.
 */
public final class ShakeDoor implements AutoCloseable {
  private static final String DOOR = "udp";
  private static final int MOST_BYTES = 8192;
  private static final int RECEIVE_BUFFER = 1 << 20;

  /** A Shake of four channels sends 16 a second. */
  private static final double DATAGRAMS_PER_S = 40;

  private final DatagramSocket socket;
  private final DeviceRegister register;
  private final DeviceIntake intake;
  private final Map<String, Allowance> allowances = new ConcurrentHashMap<>();
  private final Counter datagrams;
  private final Counter malformed;
  private final Counter flooded;
  private final Counter denied;
  private final Thread thread;
  private volatile boolean closed;

  private ShakeDoor(
      DatagramSocket socket, DeviceRegister register, DeviceIntake intake, MeterRegistry meters) {
    this.socket = socket;
    this.register = register;
    this.intake = intake;
    datagrams = meters.counter("haetae.shake.datagrams");
    malformed = meters.counter("haetae.shake.datagrams.malformed");
    flooded = meters.counter("haetae.shake.datagrams.over.the.rate");
    denied = meters.counter("haetae.shake.datagrams.denied");
    thread = Urgency.WARNING.thread("haetae-shake").start(this::listen);
  }

  /**
   * Starts to listen.
   *
   * @param host address to listen at
   * @param port 0: any free one
   * @throws InvalidValue if it cannot, such as on a port that is taken
   */
  public static ShakeDoor start(
      String host, int port, DeviceRegister register, DeviceIntake intake, MeterRegistry meters) {
    try {
      DatagramSocket socket = new DatagramSocket(new InetSocketAddress(host, port));
      socket.setReceiveBufferSize(RECEIVE_BUFFER);
      return new ShakeDoor(socket, register, intake, meters);
    } catch (IOException e) {
      throw new InvalidValue(
          "datagrams cannot be taken at " + host + ":" + port + ": " + e.getMessage(), e);
    }
  }

  private void listen() {
    DatagramPacket packet = new DatagramPacket(new byte[MOST_BYTES], MOST_BYTES);
    while (!closed) {
      try {
        packet.setLength(MOST_BYTES);
        socket.receive(packet);
        take(packet.getData(), packet.getLength(), packet.getAddress());
      } catch (IOException e) {
        if (!closed) {
          warn("a datagram was not received: " + e.getMessage(), e);
        }
      } catch (RuntimeException e) {
        warn("a datagram was not taken: " + e.getMessage(), e);
      }
    }
  }

  private static void warn(String what, Exception e) {
    System.getLogger(ShakeDoor.class.getName()).log(System.Logger.Level.WARNING, what, e);
  }

  private void take(byte[] bytes, int length, InetAddress from) {
    datagrams.increment();
    Optional<Device> device = register.ofAddress(from.getHostAddress());
    if (device.isEmpty()) {
      denied.increment();
      return;
    }
    Device known = device.get();
    if (!allowances.computeIfAbsent(known.id(), _ -> new Allowance(DATAGRAMS_PER_S)).take()) {
      flooded.increment();
      intake.overTheRate(known);
      return;
    }
    try {
      var _ = intake.samples(known, List.of(packet(Datagram.read(bytes, length), known)), DOOR);
    } catch (InvalidValue e) {
      malformed.increment();
      intake.malformed(known);
    }
  }

  private static Packet packet(Datagram datagram, Device device) {
    for (SensorChannel sensor : device.sensors()) {
      if (sensor.code().equals(datagram.code())) {
        return datagram.packet(
            new ChannelId(device.station(), sensor.location(), sensor.code()), sensor.rateHz());
      }
    }
    throw new InvalidValue(device + " has no channel " + datagram.code());
  }

  /** Where it listens. */
  public int port() {
    return socket.getLocalPort();
  }

  @Override
  public void close() {
    closed = true;
    socket.close();
    try {
      thread.join(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
