package haetae.app.sense.seedlink.server;

import haetae.signal.format.MiniSeedWriter;
import haetae.signal.format.RecordFormat;
import haetae.world.Check;
import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A small SeedLink server, versions 3 and 4: whatever is offered goes out at once to all who asked
 * for it, and a client that comes back resumes by sequence number as far as memory reaches.
 */
public final class SeedLinkServer implements AutoCloseable {
  /** Records kept for those who come back unless told otherwise: 34 MB. */
  public static final int USUAL_HELD = 1 << 16;

  /** Clients at once; more are turned away. */
  public static final int MOST_CLIENTS = 200;

  private static final long CLOSE_MS = 2000;
  private static final int RECORD = MiniSeedWriter.USUAL_LENGTH;
  private static final System.Logger LOG = System.getLogger(SeedLinkServer.class.getName());

  private final ServerSocket socket;
  private final RecordRing ring;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final Map<ChannelId, ServedStream> streams = new HashMap<>();
  private final ByteArrayOutputStream encoded = new ByteArrayOutputStream(4 * RECORD);
  private final MiniSeedWriter writer =
      new MiniSeedWriter(encoded, RecordFormat.MINISEED2_STEIM2, RECORD);
  private final String name;
  private final Thread door;

  private SeedLinkServer(ServerSocket socket, String name, int held) {
    this.socket = socket;
    this.name = name.replaceAll("[^A-Za-z0-9 .,:-]", "?");
    ring = new RecordRing(held);
    door = Thread.ofVirtual().name("haetae-seedlink-server").unstarted(this::accept);
  }

  /**
   * Starts to listen.
   *
   * @param address port 0: any free one
   * @param name said to whoever connects
   */
  public static SeedLinkServer start(InetSocketAddress address, String name) throws IOException {
    return start(address, name, USUAL_HELD);
  }

  /**
   * Starts to listen.
   *
   * @param address port 0: any free one
   * @param name said to whoever connects
   * @param held records of 512 bytes kept for those who come back, all stations together, 1 to 10
   *     million
   */
  public static SeedLinkServer start(InetSocketAddress address, String name, int held)
      throws IOException {
    Check.inRange("held", held, 1, 10_000_000, "records");
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(address, 100);
    SeedLinkServer server = new SeedLinkServer(socket, name, held);
    server.door.start();
    return server;
  }

  /** Where it listens. */
  public int port() {
    return socket.getLocalPort();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        welcome(socket.accept());
      } catch (IOException e) {
        if (!socket.isClosed()) {
          LOG.log(System.Logger.Level.WARNING, "a client could not connect: " + e.getMessage());
          rest();
        }
      }
    }
  }

  private static void rest() {
    try {
      Thread.sleep(100); // such as: too many open files
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void welcome(Socket client) throws IOException {
    if (connections.size() >= MOST_CLIENTS) {
      client.close();
      return;
    }
    client.setTcpNoDelay(true);
    connections.add(client);
    Thread.ofVirtual().name("haetae-seedlink-client").start(() -> serve(client));
    if (socket.isClosed()) {
      client.close();
    }
  }

  private void serve(Socket client) {
    try (client) {
      new ServedClient(client, ring, name).run();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "a client has gone: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      connections.remove(client);
    }
  }

  /** Sends a packet to whoever wants it; samples are rounded to whole counts. */
  public synchronized void offer(Packet packet) {
    try {
      encoded.reset();
      writer.write(
          packet.channel(),
          packet.startNanos(),
          packet.sampleRateHz(),
          packet.array(),
          packet.count());
    } catch (IOException e) {
      throw new IllegalStateException("writing into memory failed", e);
    }
    ring.add(records(encoded.toByteArray(), packet));
  }

  private List<RecordRing.Held> records(byte[] all, Packet packet) {
    ServedStream stream =
        streams.computeIfAbsent(
            packet.channel(), channel -> ServedStream.of(streams.size(), channel));
    List<RecordRing.Held> records = new ArrayList<>(all.length / RECORD);
    for (int at = 0; at < all.length; at += RECORD) {
      records.add(
          new RecordRing.Held(
              stream,
              packet.startNanos(),
              packet.endNanos(),
              Arrays.copyOfRange(all, at, at + RECORD)));
    }
    return records;
  }

  /** Number of clients. */
  public int clients() {
    return connections.size();
  }

  /** Lets all clients go; the port is free afterwards. */
  @Override
  public void close() {
    try {
      socket.close();
      for (Socket client : connections) {
        client.close();
      }
      door.join(CLOSE_MS); // the port is held while it accepts
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "closing", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
