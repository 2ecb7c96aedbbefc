package haetae.app.fdsn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.place.GeoPoint;
import haetae.world.quake.Arrival;
import haetae.world.quake.ErrorEllipse;
import haetae.world.quake.Magnitude;
import haetae.world.quake.Origin;
import haetae.world.quake.Phase;
import haetae.world.quake.Pick;
import haetae.world.quake.Polarity;
import haetae.world.quake.QuakeVersion;
import haetae.world.station.ChannelId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FdsnEventTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private final FdsnEvent service =
      new FdsnEvent(
          (from, to) ->
              List.of(
                  List.of(
                      quake("a", 1, "2017-11-15T05:29:31.45Z", 36.0, 129.3, 9, 5.2),
                      quake("a", 2, "2017-11-15T05:29:31.45Z", 36.1, 129.4, 7, 5.4)),
                  List.of(quake("b", 1, "2018-02-10T20:03:03Z", 36.08, 129.33, 5, 4.6)),
                  List.of(quake("c", 1, "2018-03-01T00:00:00Z", -20, 179.5, 300, 6.0))),
          "test",
          () -> NOW);

  private static QuakeVersion quake(
      String id, int version, String time, double lat, double lon, double depthKm, double size) {
    Instant origin = Instant.parse(time);
    ChannelId channel = ChannelId.of("KG", "PHA2", "", "HGZ");
    Pick pick =
        new Pick(id + "-pick", channel, Phase.P, origin, 0.1, 9, Polarity.UP, 0.9, "aic", origin);
    return new QuakeVersion(
        id,
        version,
        origin.plusSeconds(10L * version),
        new Origin(
            origin,
            new GeoPoint(lat, lon),
            depthKm,
            false,
            0.1,
            1,
            2,
            new ErrorEllipse(1, 0.5, 30),
            0.1,
            90,
            120,
            8,
            List.of(new Arrival(pick, 10, 90, 0, 1)),
            "geiger"),
        Optional.of(magnitude("ML", size)),
        List.of(magnitude("ML", size), magnitude("Mpd", size + 0.5)),
        "");
  }

  private static Magnitude magnitude(String type, double value) {
    return new Magnitude(type, value, 0.2, 5, false, "made", List.of());
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
        "orderby=time cba",
        "orderby=time-asc abc",
        "orderby=magnitude cab",
        "orderby=magnitude-asc bac",
        "starttime=2018-01-01 cb",
        "endtime=2018-01-01T00:00:00.000000 a",
        "start=2018-01-01&end=2018-02-11 b",
        "minmag=5&maxmag=5.9 a",
        "magtype=mpd&minmag=5&orderby=time-asc abc",
        "magnitudetype=Mw nothing",
        "mindepth=6&maxdepth=8 a",
        "minlat=36.09 a",
        "minlon=179&maxlon=-179 c",
        "lat=36.1&lon=129.4&maxradius=0.01 a",
        "lat=36.1&lon=129.4&maxradius=1 ba",
        "lat=36.1&lon=129.4&minradius=10 c",
        "eventid=b b",
        "eventid=smi:haetae/event/b,a ba",
        "limit=1 c",
        "limit=1&offset=2 b",
        "offset=4 nothing",
        "updatedafter=2018-02-11 c",
        "catalog=Haetae cba",
        "contributor=ISC nothing",
        "eventtype=earthquake cba",
        "eventtype=explosion nothing"
      })
  void findsWhatIsAsked(String query, String expected) {
    FdsnAnswer answer = ask(query + "&format=text");
    if (expected.equals("nothing")) {
      assertEquals(204, answer.status());
      assertEquals(0, answer.content().length);
      return;
    }
    StringBuilder found = new StringBuilder();
    new String(answer.content(), UTF_8)
        .lines()
        .skip(1)
        .forEach(line -> found.append(line.charAt(0)));
    assertEquals(expected, found.toString());
  }

  @Test
  void aLineSaysWhatTheSpecificationWants() {
    assertEquals(
        "#EventID|Time|Latitude|Longitude|Depth/km|Author|Catalog|Contributor|ContributorID"
            + "|MagType|Magnitude|MagAuthor|EventLocationName|EventType\n"
            + "a|2017-11-15T05:29:31.450000|36.10000|129.40000|7.000|Haetae|Haetae|Haetae|a|ML"
            + "|5.40|Haetae||earthquake\n",
        text("eventid=a&format=text"));
  }

  @Test
  void quakeMlTellsAsMuchAsAsked() {
    String bare = text("eventid=a");
    assertEquals(1, count(bare, "<origin "));
    assertEquals(1, count(bare, "<magnitude "));
    assertEquals(0, count(bare, "<pick "));
    assertEquals(0, count(bare, "<arrival "));
    assertEquals(2, count(text("eventid=a&includeallmagnitudes=true"), "<magnitude "));
    assertEquals(1, count(text("eventid=a&includearrivals=TRUE"), "<pick "));
    assertEquals(1, count(text("eventid=a&includearrivals=TRUE"), "<arrival "));
    String all = text("eventid=a&includeallorigins=true");
    assertEquals(2, count(all, "<origin "));
    assertTrue(all.contains("<preferredOriginID>smi:haetae/origin/a_2</preferredOriginID>"), all);
  }

  private static int count(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }

  @Test
  void nothingIsSaidAsAsked() {
    assertEquals(204, ask("minmag=9").status());
    assertEquals(404, ask("minmag=9&nodata=404").status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "colour=red|Unknown parameter 'colour'.",
        "minmag=big|Parameter 'minmagnitude' is 'big'; expected a number from -10.0 to 12.0.",
        "minlat=91|Parameter 'minlatitude' is '91'; expected a number from -90.0 to 90.0.",
        "start=noon|Parameter 'starttime' is 'noon'; expected YYYY-MM-DD or"
            + " YYYY-MM-DDThh:mm:ss.ssssss.",
        "start=2018-02-30|Parameter 'starttime' is '2018-02-30'; expected YYYY-MM-DD or"
            + " YYYY-MM-DDThh:mm:ss.ssssss.",
        "limit=0|Parameter 'limit' is '0'; expected a whole number, 1 or more.",
        "limit=|Parameter 'limit' has no value.",
        "limit=1&limit=2|Parameter 'limit' is given more than once.",
        "start=2018-01-01&starttime=2018-01-01|Parameter 'starttime' is given more than once.",
        "includearrivals=maybe|Parameter 'includearrivals' is 'maybe'; expected TRUE or FALSE.",
        "format=json|Parameter 'format' is 'json'; expected xml, text.",
        "orderby=size|Parameter 'orderby' is 'size'; expected time, time-asc, magnitude,"
            + " magnitude-asc.",
        "nodata=200|Parameter 'nodata' is '200'; expected 204, 404."
      })
  void whatIsWrongIsNamed(String query, String why) {
    FdsnAnswer answer = ask(query);
    assertEquals(400, answer.status());
    assertEquals(why, new String(answer.content(), UTF_8).lines().skip(2).findFirst().orElse(""));
  }

  @Test
  void anErrorHasTheFormOfTheSpecification() {
    assertEquals(
        """
        Error 400: Bad request

        Unknown parameter 'colour'.

        Usage details are available from /fdsnws/event/1/application.wadl

        Request:
        /fdsnws/event/1/query?colour=red

        Request Submitted:
        2026-11-23T12:00:00.000000

        Service version:
        1.2.0
        """,
        text("colour=red"));
  }

  @Test
  void clientsFindWhatTheyLookUp() {
    String wadl = method("application.wadl");
    for (String name :
        List.of(
            "starttime", "endtime", "minlatitude", "maxlongitude", "mindepth", "minmagnitude")) {
      assertTrue(wadl.contains("<param name=\"" + name + "\" style=\"query\" "), name);
    }
    assertTrue(wadl.contains("<resources base=\"/fdsnws/event/1/\">"));
    assertTrue(wadl.contains("<method name=\"GET\" id=\"query\">"));
    assertTrue(method("catalogs").contains("<Catalog>Haetae</Catalog>"));
    assertTrue(method("contributors").contains("<Contributor>Haetae</Contributor>"));
    assertEquals("1.2.0", method("version"));
    assertEquals(404, service.answer("queryauth", Map.of(), Optional.empty()).status());
    assertEquals(405, service.answer("query", Map.of(), Optional.of("x")).status());
    assertFalse(wadl.contains("POST"));
  }

  private String method(String name) {
    return new String(service.answer(name, Map.of(), Optional.empty()).content(), UTF_8);
  }
}
