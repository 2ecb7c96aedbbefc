package haetae.app.sense.seedlink.server;

import haetae.signal.format.MiniSeedWriter;
import haetae.signal.format.RecordFormat;
import haetae.world.data.Packet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A small SeedLink server, versions 3 and 4: whatever is offered goes out at once to all who asked
 * for it, and a client that comes back resumes by sequence number as far as memory reaches.
 */
public final class SeedLinkServer implements AutoCloseable {
  /** Records kept for those who come back: 34 MB. */
  private static final int HELD = 1 << 16;

  private static final int RECORD = MiniSeedWriter.USUAL_LENGTH;

  private final ServerSocket socket;
  private final RecordRing ring = new RecordRing(HELD);
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final ByteArrayOutputStream encoded = new ByteArrayOutputStream(4 * RECORD);
  private final MiniSeedWriter writer =
      new MiniSeedWriter(encoded, RecordFormat.MINISEED2_STEIM2, RECORD);
  private final String name;

  private SeedLinkServer(ServerSocket socket, String name) {
    this.socket = socket;
    this.name = name;
  }

  /**
   * Starts to listen.
   *
   * @param address port 0: any free one
   * @param name said to whoever connects
   */
  public static SeedLinkServer start(InetSocketAddress address, String name) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.bind(address, 100);
    SeedLinkServer server = new SeedLinkServer(socket, name);
    Thread.ofVirtual().name("haetae-seedlink-server").start(server::accept);
    return server;
  }

  /** Where it listens. */
  public int port() {
    return socket.getLocalPort();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        client.setTcpNoDelay(true);
        connections.add(client);
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      new ServedClient(client, ring, name).run();
    } catch (IOException e) {
      // the client has gone
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
    byte[] all = encoded.toByteArray();
    var id = packet.channel();
    for (int at = 0; at < all.length; at += RECORD) {
      ring.add(
          new RecordRing.Held(
              ring.next(),
              id.station().network(),
              id.station().station(),
              id.location(),
              id.code(),
              Arrays.copyOfRange(all, at, at + RECORD)));
    }
  }

  /** Number of clients. */
  public int clients() {
    return connections.size();
  }

  @Override
  public void close() {
    try {
      socket.close();
      for (Socket client : connections) {
        client.close();
      }
    } catch (IOException e) {
      System.getLogger(SeedLinkServer.class.getName()).log(System.Logger.Level.DEBUG, "closing", e);
    }
  }
}
