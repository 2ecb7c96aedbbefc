package haetae.app.fdsn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.api.http.Reply;
import haetae.app.sense.device.Device;
import haetae.app.situation.Kind;
import haetae.app.situation.Newsroom;
import haetae.signal.format.MiniSeedReader;
import haetae.signal.format.StationXmlReader;
import haetae.store.archive.ArchiveSettings;
import haetae.store.archive.WaveformArchive;
import haetae.world.data.Packet;
import haetae.world.place.GeoPoint;
import haetae.world.station.Inventory;
import haetae.world.station.StationId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FdsnServicesTest {
  private static final Instant NOON = Instant.parse("2017-11-15T12:00:00Z");

  @TempDir Path folder;
  private Newsroom room;
  private WaveformArchive archive;
  private FdsnServices fdsn;

  @BeforeEach
  void fill() throws Exception {
    room = Newsroom.open(folder.resolve("journal"), () -> NOON, "{\"id\":\"platform\"}");
    quake("q1", "2017-11-15T05:29:31Z", 36.109, 5.4);
    quake("q2", "2017-11-15T07:49:30Z", 36.12, 4.3);
    quake("q3", "2017-11-15T08:00:00Z", 36.2, 3.0);
    room.publish(NOON, Kind.QUAKE_GONE, "flow", "{\"id\":\"q3\",\"reason\":\"none\"}");
    archive = WaveformArchive.open(folder.resolve("archive"), ArchiveSettings.DEFAULT);
    Device device =
        new Device("d1", new StationId("XX", "D1"), new GeoPoint(36, 129), "0".repeat(64));
    for (int s = 0; s < 60; s++) {
      for (int c = 0; c < 3; c++) {
        Packet packet =
            new Packet(
                device.channel(c), Packet.nanos(NOON.plusSeconds(s)), 100, new double[100], 100);
        archive.write(packet).get();
      }
    }
    Inventory inventory = new Inventory(device.channels());
    fdsn = new FdsnServices(room, () -> inventory, archive, (from, to) -> List.of(), () -> NOON);
  }

  private void quake(String id, String time, double latDeg, double magnitude) {
    room.publish(
        NOON,
        Kind.QUAKE,
        "flow",
        "{\"id\":\"%s\",\"version\":3,\"at\":\"%s\",\"originTime\":\"%s\",\"latitudeDeg\":%s,\"longitudeDeg\":129.4,\"depthKm\":7,\"magnitude\":%s,\"magnitudeType\":\"ML\",\"method\":\"geiger\"}"
            .formatted(id, time, time, latDeg, magnitude));
  }

  @AfterEach
  void close() throws Exception {
    archive.close();
    room.close();
  }

  private Reply ask(String service, String query) {
    Map<String, List<String>> parameters = new HashMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters
            .computeIfAbsent(pair.substring(0, equals), k -> new ArrayList<>())
            .add(pair.substring(equals + 1));
      }
    }
    return fdsn.answer(service, "query", parameters, Optional.empty());
  }

  private static byte[] bytes(Reply reply) {
    return switch (reply.content()) {
      case Reply.Bytes bytes -> bytes.all();
      case Reply.Written written -> {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
          written.writer().write(out);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        yield out.toByteArray();
      }
    };
  }

  private static String text(Reply reply) {
    return new String(bytes(reply), UTF_8);
  }

  @Test
  void eventsAreFoundByTimeSizeAndPlace() {
    List<String> lines = text(ask("event", "format=text")).lines().toList();
    assertEquals(3, lines.size(), "one that was none is not there");
    assertTrue(lines.get(1).startsWith("q2|2017-11-15T07:49:30.000000|36.12000|129.40000|7.000|"));
    assertEquals(2, text(ask("event", "format=text&minmag=5")).lines().count());
    assertEquals(2, text(ask("event", "format=text&endtime=2017-11-15T06:00:00")).lines().count());
    assertEquals(2, text(ask("event", "format=text&limit=1")).lines().count());
    assertEquals(2, text(ask("event", "format=text&maxlatitude=36.11")).lines().count());
    assertTrue(
        text(ask("event", "format=text&orderby=time-asc"))
            .lines()
            .toList()
            .get(1)
            .startsWith("q1"));
    String xml = text(ask("event", "eventid=q1"));
    assertTrue(xml.contains("<quakeml") || xml.contains(":quakeml"), xml);
    assertEquals(204, ask("event", "minmagnitude=9").status());
    assertEquals(404, ask("event", "minmagnitude=9&nodata=404").status());
  }

  @Test
  void stationsAreXmlAndText() {
    Inventory read =
        StationXmlReader.read(
            "answer",
            new ByteArrayInputStream(
                bytes(ask("station", "network=XX&channel=HN?&level=channel"))));
    assertEquals(3, read.listChannels().size());
    assertEquals(2, text(ask("station", "format=text&sta=D*")).lines().count());
    assertEquals(204, ask("station", "station=NONE").status());
  }

  @Test
  void waveformsAreTheRecordsThatTouchTheTime() {
    Reply reply = ask("dataselect", "cha=HNZ&start=2017-11-15T12:00:10.5&end=2017-11-15T12:00:20");
    List<Packet> packets = new ArrayList<>();
    new MiniSeedReader()
        .read(
            "answer",
            bytes(reply),
            p -> packets.add(new Packet(p.channel(), p.startNanos(), 100, new double[1], 1)));
    assertEquals(10, packets.size());
    assertEquals(NOON.plusSeconds(10), Packet.instant(packets.getFirst().startNanos()));
    Reply post =
        fdsn.answer(
            "dataselect",
            "query",
            Map.of(),
            Optional.of("quality=B\nXX D1 -- HN? 2017-11-15T12:00:00 2017-11-15T12:00:02\n"));
    assertEquals(6 * 256, bytes(post).length);
  }

  @Test
  void whatIsWrongIsNamedAsTheSpecificationWants() {
    for (String wrong :
        List.of("colour=red", "start=noon&end=2017-11-16", "start=2017-11-16&end=2017-11-15", "")) {
      Reply reply = ask("dataselect", wrong);
      assertEquals(400, reply.status(), wrong);
      assertTrue(text(reply).startsWith("Error 400: Bad request\n\n"), text(reply));
    }
    assertEquals(400, ask("event", "minmag=big").status());
    Reply wadl = fdsn.answer("event", "application.wadl", Map.of(), Optional.empty());
    assertTrue(
        text(wadl).contains("<param name=\"minmagnitude\" style=\"query\" type=\"xs:double\"/>"));
    assertEquals("1.2.0", text(fdsn.answer("event", "version", Map.of(), Optional.empty())));
  }
}
