package haetae.signal.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import haetae.world.quake.Pick;
import haetae.world.station.Channel;
import haetae.world.station.ChannelId;
import haetae.world.station.Inventory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class XmlDocumentsTest {
  private static final String HEAD =
      "<f:FDSNStationXML xmlns:f='http://www.fdsn.org/xml/station/1' schemaVersion='1.1'>\n";

  private static InvalidValue refused(String document) {
    return assertThrows(InvalidValue.class, () -> stations(document));
  }

  private static Inventory stations(String document) {
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    return StationXmlReader.read("s.xml", new ByteArrayInputStream(bytes));
  }

  private static void validate(String schema, byte[] document) throws SAXException, IOException {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(Shared.path("schemas/" + schema).toFile())
        .newValidator()
        .validate(new StreamSource(new ByteArrayInputStream(document)));
  }

  @Test
  void anInventoryIsWrittenAndReadBackTheSame() {
    Inventory inventory = Examples.inventory();
    byte[] bytes = Examples.stationXml();
    Inventory back = StationXmlReader.read("s.xml", new ByteArrayInputStream(bytes));
    assertEquals(inventory.listChannels(), back.listChannels());
    assertArrayEquals(bytes, Examples.stationXml());
  }

  @Test
  void stationXmlIsValid() throws SAXException, IOException {
    validate("fdsn-station.xsd", Examples.stationXml());
  }

  @Test
  void quakeMlIsValid() throws SAXException, IOException {
    validate("QuakeML-1.2.xsd", Examples.quakeMl());
  }

  @Test
  void quakeMlHoldsTheLastVersionAndItsPicks() {
    byte[] bytes = Examples.quakeMl();
    assertArrayEquals(bytes, Examples.quakeMl());
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertEquals(2, text.split("<event ", -1).length, "one event");
    assertTrue(text.contains("<agencyID>Haetae</agencyID>"));
    assertTrue(text.contains("<usedPhaseCount>2</usedPhaseCount>"));
    List<Pick> picks = QuakeMlPickReader.read("q.xml", new ByteArrayInputStream(bytes));
    List<Pick> expected = Examples.picks();
    assertEquals(expected.size(), picks.size());
    for (int i = 0; i < picks.size(); i++) {
      assertEquals(expected.get(i).channel(), picks.get(i).channel());
      assertEquals(expected.get(i).time(), picks.get(i).time());
      assertEquals(expected.get(i).phase(), picks.get(i).phase());
      assertEquals(expected.get(i).sigmaS(), picks.get(i).sigmaS());
      assertEquals(expected.get(i).polarity(), picks.get(i).polarity());
    }
  }

  @Test
  void orientationComesFromTheCodeWhereItIsMissing() {
    String station =
        "<f:Network code='KG'><f:Station code='A'><f:Latitude>36</f:Latitude>"
            + "<f:Longitude>129</f:Longitude>"
            + "<f:Channel code='HGE' locationCode='--' startDate='2017-01-01T00:00:00'>"
            + "<f:Latitude>36</f:Latitude><f:Longitude>129</f:Longitude>"
            + "<f:SampleRate>100</f:SampleRate><f:Response><f:InstrumentSensitivity>"
            + "<f:Value>5</f:Value><f:InputUnits><f:Name>Pa</f:Name></f:InputUnits>"
            + "</f:InstrumentSensitivity></f:Response></f:Channel></f:Station></f:Network>";
    Inventory inventory = stations(HEAD + station + "</f:FDSNStationXML>");
    Channel channel = inventory.listChannels().getFirst();
    assertEquals(ChannelId.of("KG", "A", "", "HGE"), channel.id());
    assertEquals(90, channel.azimuthDeg());
    assertEquals(0, channel.dipDeg());
    assertTrue(channel.sensitivity().isEmpty(), "Pa is no ground motion");
    assertEquals(Instant.parse("2017-01-01T00:00:00Z"), channel.start());
  }

  @Test
  void aStationWithoutChannelsIsFine() {
    String station =
        "<f:Network code='KG'><f:Station code='A'><f:Latitude>36</f:Latitude>"
            + "<f:Longitude>129</f:Longitude></f:Station></f:Network></f:FDSNStationXML>";
    assertEquals(List.of(), stations(HEAD + station).listChannels());
  }

  @Test
  void faultsNameFileLineAndElement() {
    assertEquals(
        "s.xml line 2 column 20: <FDSNStationXML> has no <Network>; expected one or more",
        refused(HEAD + "</f:FDSNStationXML>").getMessage());
    String wrong = HEAD + "<f:Network><f:Station code='A'><f:Latitude>north</f:Latitude>";
    String message = refused(wrong).getMessage();
    assertTrue(
        message.startsWith("s.xml line 2 ")
            && message.endsWith("<Latitude> is 'north'; expected a finite number"),
        message);
    String far = HEAD + "<f:Network><f:Station code='A'></f:Station></f:Network>";
    assertTrue(refused(far).getMessage().contains("has no <Latitude>"));
    assertTrue(refused("<a/>").getMessage().contains("root element is <a>"));
    assertTrue(refused("no xml").getMessage().startsWith("s.xml"));
    assertTrue(refused("").getMessage().startsWith("s.xml"));
  }

  @Test
  void documentTypesAndEntitiesAreRefused() {
    String bomb =
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>\n"
            + HEAD
            + "<f:Network code='KG'><f:Station code='A'><f:Latitude>&e;</f:Latitude>";
    refused(bomb);
  }

  @Test
  void whatTheParserItselfStumblesOverIsRefused() {
    String controlCharacter = "<!DOCTYPE x[\u0010<y>";
    assertTrue(refused(controlCharacter).getMessage().contains("not well-formed XML"));
  }

  @Test
  void aDeepDocumentIsRefusedOrRead() {
    refused(HEAD + "<f:x>".repeat(200_000));
  }

  @Test
  void picksWithoutTimeAreRefused() {
    byte[] document =
        "<quakeml><pick publicID='p'></pick></quakeml>".getBytes(StandardCharsets.UTF_8);
    var fault =
        assertThrows(
            InvalidValue.class,
            () -> QuakeMlPickReader.read("q.xml", new ByteArrayInputStream(document)));
    assertTrue(fault.getMessage().contains("has no <time>"), fault.getMessage());
  }
}
