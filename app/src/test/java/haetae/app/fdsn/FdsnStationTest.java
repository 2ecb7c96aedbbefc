package haetae.app.fdsn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.signal.format.StationXmlReader;
import haetae.world.place.GeoPoint;
import haetae.world.station.Channel;
import haetae.world.station.ChannelId;
import haetae.world.station.GroundQuantity;
import haetae.world.station.Inventory;
import haetae.world.station.Sensitivity;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FdsnStationTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private final FdsnStation service =
      new FdsnStation(
          () ->
              new Inventory(
                  List.of(
                      channel("KG", "PHA2", "", "HGZ", 36.19, "2016-01-01", "2020-01-01"),
                      channel("KG", "PHA2", "", "HGE", 36.19, "2016-01-01", ""),
                      channel("KS", "POHA", "00", "BHZ", 36.5, "2018-01-01", ""))),
          "Haetae",
          () -> NOW);

  private static Channel channel(
      String net, String sta, String loc, String code, double lat, String start, String end) {
    return new Channel(
        ChannelId.of(net, sta, loc, code),
        new GeoPoint(lat, 129.37),
        55.5,
        1,
        90,
        code.endsWith("Z") ? -90 : 0,
        100,
        Optional.of(new Sensitivity(GroundQuantity.ACCELERATION, 1e5)),
        Instant.parse(start + "T00:00:00Z"),
        end.isEmpty() ? Instant.MAX : Instant.parse(end + "T00:00:00Z"));
  }

  private FdsnAnswer ask(String query) {
    return service.answer("query", Asked.of(query), Optional.empty());
  }

  private String text(String query) {
    return new String(ask(query).content(), UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "net=K* HGE,HGZ,BHZ",
        "network=KG,XX HGE,HGZ",
        "sta=P?HA BHZ",
        "loc=-- HGE,HGZ",
        "loc= HGE,HGZ",
        "loc=0* BHZ",
        "cha=??Z HGZ,BHZ",
        "start=2019-01-01 HGE,HGZ,BHZ",
        "start=2021-01-01 HGE,BHZ",
        "end=2017-01-01 HGE,HGZ",
        "startbefore=2017-01-01 HGE,HGZ",
        "startafter=2017-01-01 BHZ",
        "endbefore=2021-01-01 HGZ",
        "endafter=2021-01-01 HGE,BHZ",
        "minlat=36.3 BHZ",
        "lat=36.19&lon=129.37&maxradius=0.1 HGE,HGZ",
        "net=XX nothing"
      })
  void findsWhatIsAsked(String query, String expected) {
    FdsnAnswer answer = ask(query + "&level=channel&format=text");
    if (expected.equals("nothing")) {
      assertEquals(204, answer.status());
      return;
    }
    List<String> codes =
        new String(answer.content(), UTF_8)
            .lines()
            .skip(1)
            .map(line -> line.split("\\|", -1)[3])
            .toList();
    assertEquals(expected, String.join(",", codes));
  }

  @Test
  void textIsThatOfTheLevel() {
    assertEquals(
        "#Network|Description|StartTime|EndTime|TotalStations\n"
            + "KG||2016-01-01T00:00:00.000000||1\nKS||2018-01-01T00:00:00.000000||1\n",
        text("level=network&format=text"));
    assertEquals(
        "#Network|Station|Latitude|Longitude|Elevation|SiteName|StartTime|EndTime\n"
            + "KG|PHA2|36.19|129.37|55.5|PHA2|2016-01-01T00:00:00.000000|\n",
        text("net=KG&format=text"));
    assertEquals(
        "KG|PHA2||HGZ|36.19|129.37|55.5|1.0|90.0|-90.0||100000.0|1.0|m/s**2|100.0"
            + "|2016-01-01T00:00:00.000000|2020-01-01T00:00:00.000000",
        text("cha=HGZ&level=channel&format=text").lines().skip(1).findFirst().orElseThrow());
    assertEquals(400, ask("level=response&format=text").status());
  }

  @Test
  void xmlGoesAsDeepAsTheLevel() {
    assertFalse(text("level=network").contains("<Station "));
    String stations = text("net=KG");
    assertTrue(stations.contains("<Station code=\"PHA2\">"), stations);
    assertFalse(stations.contains("<Channel "));
    assertFalse(text("level=channel").contains("<Stage "));
    assertTrue(text("level=response").contains("<Stage number=\"1\">"));
    for (String level : List.of("channel", "response")) {
      byte[] xml = ask("level=" + level).content();
      Inventory read = StationXmlReader.read("answer", new ByteArrayInputStream(xml));
      assertEquals(3, read.listChannels().size());
    }
  }

  @Test
  void aPostNamesChannelsAndTimesLineByLine() {
    String body =
        "level=channel\nformat=text\nKG PHA2 -- HGE 2017-01-01T00:00:00 *\nKS * * * * *\n";
    FdsnAnswer answer = service.answer("query", Asked.of(""), Optional.of(body));
    assertEquals(3, new String(answer.content(), UTF_8).lines().count());
  }

  @Test
  void whatIsNotOfferedIsRefused() {
    assertEquals(400, ask("matchtimeseries=true").status());
    assertEquals(200, ask("matchtimeseries=false&includerestricted=true").status());
    assertTrue(text("net=../x").contains("network is '../x'; expected at most 20 letters"));
    assertTrue(text("start=2020-01-01&end=2019-01-01").startsWith("Error 400: Bad request\n"));
  }
}
