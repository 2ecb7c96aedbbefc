package haetae.app.sense.seedlink.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.sc.seis.seisFile.seedlink.SeedlinkPacket;
import edu.sc.seis.seisFile.seedlink.SeedlinkReader;
import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import haetae.world.station.StationId;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server as a SeedLink 3 client that others wrote, seisFile, hears it. */
class SeisFileSeedLinkVerificationTest {
  /** 2023-11-14T22:13:20Z. */
  private static final long START = 1_700_000_000_000_000_000L;

  private static final int TIMEOUT_S = 10;

  private SeedLinkServer server;

  @BeforeEach
  void begin() throws IOException {
    server = SeedLinkServer.start(new InetSocketAddress("127.0.0.1", 0), "Haetae", 100);
    for (int s = 0; s < 10; s++) {
      offer("A", "HNZ", s);
      offer("A", "HNE", s);
      offer("B", "HNZ", s);
    }
  }

  @AfterEach
  void end() {
    server.close();
  }

  private static int count(int sample) {
    return (int) Math.round(5000 * Math.sin(0.1 * sample));
  }

  private void offer(String station, String channel, int second) {
    double[] counts = new double[100];
    Arrays.setAll(counts, i -> count(100 * second + i));
    ChannelId id = new ChannelId(new StationId("XX", station), "", channel);
    server.offer(new Packet(id, START + second * 1_000_000_000L, 100, counts, 100));
  }

  private SeedlinkReader client() throws IOException {
    return new SeedlinkReader("127.0.0.1", server.port(), TIMEOUT_S);
  }

  @Test
  void helloAndInformation() throws Exception {
    SeedlinkReader client = client();
    try {
      String[] hello = client.sendHello();
      assertTrue(hello[0].contains("SLPROTO:3.1"), hello[0]);
      assertEquals("Haetae", hello[1]);
      String streams = client.getInfoString(SeedlinkReader.INFO_STREAMS);
      assertTrue(streams.contains("name=\"A\"") && streams.contains("\"HNZ\""), streams);
    } finally {
      client.close();
    }
  }

  @Test
  void recordsOfWhatWasAskedForFromTheNumberThatWasAskedFor() throws Exception {
    SeedlinkReader client = client();
    try {
      client.sendStation("XX", "A");
      client.sendSelect("HNZ");
      client.sendData("000000");
      client.endHandshake();
      int[] expected = new int[100];
      for (int s = 0; s < 10; s++) {
        int second = s;
        Arrays.setAll(expected, i -> count(100 * second + i));
        assertTrue(client.hasNext());
        SeedlinkPacket packet = client.next();
        assertEquals("A", packet.getMiniSeed().getHeader().getStationIdentifier().strip());
        assertEquals("HNZ", packet.getMiniSeed().getHeader().getChannelIdentifier());
        assertArrayEquals(expected, packet.getMiniSeed().decompress().getAsInt());
      }
    } finally {
      client.close();
    }
  }
}
