package haetae.app.fdsn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.sc.seis.seisFile.ChannelTimeWindow;
import edu.sc.seis.seisFile.fdsnws.FDSNDataSelectQuerier;
import edu.sc.seis.seisFile.fdsnws.FDSNDataSelectQueryParams;
import edu.sc.seis.seisFile.fdsnws.FDSNEventQuerier;
import edu.sc.seis.seisFile.fdsnws.FDSNEventQueryParams;
import edu.sc.seis.seisFile.fdsnws.FDSNStationQuerier;
import edu.sc.seis.seisFile.fdsnws.FDSNStationQueryParams;
import edu.sc.seis.seisFile.fdsnws.quakeml.Event;
import edu.sc.seis.seisFile.fdsnws.quakeml.EventIterator;
import edu.sc.seis.seisFile.fdsnws.quakeml.Quakeml;
import edu.sc.seis.seisFile.fdsnws.stationxml.FDSNStationXML;
import edu.sc.seis.seisFile.fdsnws.stationxml.Network;
import edu.sc.seis.seisFile.fdsnws.stationxml.NetworkIterator;
import edu.sc.seis.seisFile.fdsnws.stationxml.Station;
import edu.sc.seis.seisFile.fdsnws.stationxml.StationIterator;
import edu.sc.seis.seisFile.mseed.DataRecord;
import edu.sc.seis.seisFile.mseed.DataRecordIterator;
import haetae.app.api.ApiParts;
import haetae.app.api.ApiServer;
import haetae.app.api.ApiSettings;
import haetae.app.security.Principal;
import haetae.app.sense.device.Device;
import haetae.app.situation.Kind;
import haetae.app.situation.Newsroom;
import haetae.store.archive.ArchiveSettings;
import haetae.store.archive.WaveformArchive;
import haetae.world.data.Packet;
import haetae.world.place.GeoPoint;
import haetae.world.station.Inventory;
import haetae.world.station.StationId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A client that others wrote, seisFile of the University of South Carolina, asks the three services
 * over the network, reads the answers and holds the XML against the schemas it brings.
 */
class SeisFileVerificationTest {
  private static final Instant NOON = Instant.parse("2017-11-15T12:00:00Z");
  private static final String HOST = "127.0.0.1";
  private static final int SECONDS = 60;

  @TempDir Path folder;
  private final Device device =
      new Device("d1", new StationId("XX", "D1"), new GeoPoint(36, 129), "0".repeat(64));
  private Newsroom room;
  private WaveformArchive archive;
  private ApiServer server;

  @BeforeEach
  void serve() throws Exception {
    room = Newsroom.open(folder.resolve("journal"), () -> NOON, "{\"id\":\"platform\"}");
    quake("q1", "2017-11-15T05:29:31.45Z", 36.109, 5.4);
    quake("q2", "2017-11-15T07:49:30.01Z", 36.12, 4.3);
    archive = WaveformArchive.open(folder.resolve("archive"), ArchiveSettings.DEFAULT);
    for (int s = 0; s < SECONDS; s++) {
      for (int c = 0; c < 3; c++) {
        archive.write(packet(c, s)).get();
      }
    }
    Inventory inventory = new Inventory(device.channels());
    server =
        ApiServer.start(
            ApiSettings.at(HOST, 0),
            ApiParts.of(
                    room,
                    () -> NOON,
                    shown -> Principal.ANONYMOUS,
                    (who, cost) -> Optional.empty(),
                    new SimpleMeterRegistry())
                .fdsn(
                    new FdsnServices(
                        room, () -> inventory, archive, (from, to) -> List.of(), () -> NOON))
                .build());
  }

  private void quake(String id, String time, double latDeg, double magnitude) {
    room.publish(
        NOON,
        Kind.QUAKE,
        "flow",
        """
        {"id":"%s","version":3,"at":"%s","originTime":"%s","latitudeDeg":%s,"longitudeDeg":129.4,
        "depthKm":7,"magnitude":%s,"magnitudeType":"ML","method":"geiger"}\
        """
            .replace("\n", "")
            .formatted(id, time, time, latDeg, magnitude));
  }

  /** Of version 3 of q1, as the platform tells them; and of a version before of q2. */
  private void arrivals() {
    String body =
        """
        {"id":"%s","version":%d,"arrivals":[{"pick":{"id":"p1","channel":"XX.D1..HNZ","phase":"P",
        "time":"2017-11-15T05:29:33.25Z","sigmaS":0.05,"snr":20,"polarity":"UP","quality":1,
        "method":"aic","at":"2017-11-15T05:29:34Z"},"distanceKm":10,"azimuthDeg":90,
        "residualS":-0.12,"weight":0.8}]}\
        """
            .replace("\n", "");
    room.publish(NOON, Kind.ARRIVALS, "flow", body.formatted("q1", 3));
    room.publish(NOON, Kind.ARRIVALS, "flow", body.formatted("q2", 2));
  }

  private Packet packet(int channel, int second) {
    double[] counts = new double[100];
    Arrays.setAll(counts, i -> count(channel, 100 * second + i));
    return new Packet(
        device.channel(channel), Packet.nanos(NOON.plusSeconds(second)), 100, counts, 100);
  }

  private static int count(int channel, int sample) {
    return (int) Math.round(1000 * (channel + 1) * Math.sin(sample * 0.05));
  }

  @AfterEach
  void close() throws Exception {
    server.close();
    archive.close();
    room.close();
  }

  private FDSNEventQueryParams events() {
    FDSNEventQueryParams asked = new FDSNEventQueryParams(HOST);
    asked.setPort(server.port());
    asked.useHTTP();
    return asked;
  }

  private static List<Event> read(FDSNEventQueryParams asked) throws Exception {
    Quakeml answer = new FDSNEventQuerier(asked).getQuakeML();
    assertTrue(answer.checkSchemaVersion(), answer.getSchemaVersion());
    List<Event> all = new ArrayList<>();
    EventIterator events = answer.getEventParameters().getEvents();
    while (events.hasNext()) {
      all.add(events.next());
    }
    return all;
  }

  @Test
  void eventsAreReadAndFitTheSchemaOfQuakeMl() throws Exception {
    List<Event> large = read(events().setMinMagnitude(5).setStartTime(NOON.minusSeconds(86_400)));
    assertEquals(1, large.size());
    Event quake = large.getFirst();
    assertEquals("smi:haetae/event/q1", quake.getPublicId());
    assertEquals(
        Instant.parse("2017-11-15T05:29:31.45Z"), quake.getPreferredOrigin().getTime().asInstant());
    assertEquals(36.109, quake.getPreferredOrigin().getLatitude().getValue(), 1e-5);
    assertEquals(7000, quake.getPreferredOrigin().getDepth().getValue(), 1e-3);
    assertEquals(5.4, quake.getPreferredMagnitude().getMag().getValue(), 1e-6);
    assertEquals("ML", quake.getPreferredMagnitude().getType());
    assertEquals(2, read(events().ring(36.1f, 129.4f, 0.5f)).size());
    FDSNEventQueryParams all = events().setMinMagnitude(0).setIncludeArrivals(true);
    assertDoesNotThrow(() -> new FDSNEventQuerier(all).validateQuakeML());
  }

  @Test
  void picksAndArrivalsAreReadWhereTheyAreOfTheVersion() throws Exception {
    arrivals();
    List<Event> all = read(events().setMinMagnitude(0).setIncludeArrivals(true));
    Event with = all.stream().filter(e -> e.getPublicId().endsWith("q1")).findFirst().orElseThrow();
    assertEquals(1, with.getPickList().size());
    var pick = with.getPickList().getFirst();
    assertEquals("D1", pick.getWaveformID().getStationCode());
    assertEquals(Instant.parse("2017-11-15T05:29:33.25Z"), pick.getTime().asInstant());
    var arrival = with.getPreferredOrigin().getArrivalList().getFirst();
    assertEquals(pick.getPublicId(), arrival.getPickID());
    assertEquals("P", arrival.getPhase());
    assertEquals(-0.12, arrival.getTimeResidual(), 1e-6);
    Event without =
        all.stream().filter(e -> e.getPublicId().endsWith("q2")).findFirst().orElseThrow();
    assertEquals(0, without.getPickList().size());
    FDSNEventQueryParams asked = events().setMinMagnitude(0).setIncludeArrivals(true);
    assertDoesNotThrow(() -> new FDSNEventQuerier(asked).validateQuakeML());
  }

  private FDSNStationQueryParams stations(String level) {
    FDSNStationQueryParams asked = new FDSNStationQueryParams(HOST);
    asked.setPort(server.port());
    asked.useHTTP();
    return asked.setLevel(level).appendToNetwork("XX");
  }

  @Test
  void stationsAreReadAndFitTheSchemaOfStationXml() throws Exception {
    FDSNStationXML answer = new FDSNStationQuerier(stations("response")).getFDSNStationXML();
    assertTrue(answer.checkSchemaVersion(), answer.getSchemaVersion());
    NetworkIterator networks = answer.getNetworks();
    Network network = networks.next();
    assertEquals("XX", network.getCode());
    StationIterator all = network.getStations();
    Station station = all.next();
    assertEquals("D1", station.getStationCode());
    assertEquals(36, station.getLatitude().getValue(), 1e-5);
    assertEquals(3, station.getChannelList().size());
    assertEquals(
        device.channels().getFirst().sensitivity().orElseThrow().countsPerUnit(),
        station.getChannelList().getFirst().getInstrumentSensitivity().getSensitivityValue(),
        1e-3);
    for (String level : List.of("network", "station", "channel", "response")) {
      assertDoesNotThrow(
          () -> new FDSNStationQuerier(stations(level)).validateFDSNStationXML(), level);
    }
  }

  private FDSNDataSelectQueryParams samples() {
    FDSNDataSelectQueryParams asked = new FDSNDataSelectQueryParams(HOST);
    asked.setPort(server.port());
    asked.useHTTP();
    return asked;
  }

  private static int[] samples(DataRecordIterator records) throws Exception {
    List<int[]> pieces = new ArrayList<>();
    while (records.hasNext()) {
      DataRecord record = records.next();
      int[] piece = record.decompress().getAsInt();
      assertEquals(record.getHeader().getNumSamples(), piece.length);
      pieces.add(piece);
    }
    return pieces.stream().flatMapToInt(Arrays::stream).toArray();
  }

  @Test
  void samplesAreReadAsTheyWereWritten() throws Exception {
    FDSNDataSelectQueryParams asked =
        samples().appendToNetwork("XX").appendToStation("D1").appendToChannel("HNZ");
    asked.setStartTime(NOON).setEndTime(NOON.plusSeconds(SECONDS));
    int[] read = samples(new FDSNDataSelectQuerier(asked).getDataRecordIterator());
    int channel = device.channels().stream().map(c -> c.id().code()).toList().indexOf("HNZ");
    int[] written = new int[100 * SECONDS];
    Arrays.setAll(written, i -> count(channel, i));
    assertArrayEquals(written, read);
  }

  @Test
  void manyWindowsAreAskedForAtOnce() throws Exception {
    List<ChannelTimeWindow> windows =
        List.of(
            new ChannelTimeWindow(
                "XX", "D1", "", "HNZ", NOON.plusSeconds(10), NOON.plusSeconds(20)),
            new ChannelTimeWindow(
                "XX", "D1", "--", "HNE", NOON.plusSeconds(30), NOON.plusSeconds(35)));
    int[] read = samples(new FDSNDataSelectQuerier(samples(), windows).getDataRecordIterator());
    assertEquals(1500, read.length, 400, "whole records that touch the windows");
  }
}
