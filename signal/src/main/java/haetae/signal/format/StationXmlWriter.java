package haetae.signal.format;

import haetae.world.place.GeoPoint;
import haetae.world.station.Channel;
import haetae.world.station.GroundQuantity;
import haetae.world.station.Inventory;
import haetae.world.station.Sensitivity;
import haetae.world.station.StationId;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes an inventory as FDSN StationXML 1.2. The same inventory gives the same bytes. */
public final class StationXmlWriter {
  private final XmlWriting xml;

  private final StationLevel level;

  private StationXmlWriter(XmlWriting xml, StationLevel level) {
    this.xml = xml;
    this.level = level;
  }

  /**
   * Writes the document; the stream is not closed.
   *
   * @param source who made it
   * @param created time to state in it
   */
  public static void write(Inventory inventory, String source, Instant created, OutputStream out) {
    write(inventory, StationLevel.CHANNEL, source, created, out);
  }

  /**
   * Writes the document as deep as asked; the stream is not closed.
   *
   * @param source who made it
   * @param created time to state in it
   */
  public static void write(
      Inventory inventory, StationLevel level, String source, Instant created, OutputStream out) {
    new StationXmlWriter(new XmlWriting(out), level).document(inventory, source, created);
  }

  private void document(Inventory inventory, String source, Instant created) {
    xml.open(
        "FDSNStationXML", "xmlns", "http://www.fdsn.org/xml/station/1", "schemaVersion", "1.2");
    xml.leaf("Source", source).leaf("Created", created.toString());
    Map<StationId, List<Channel>> stations =
        inventory.listChannels().stream()
            .collect(
                Collectors.groupingBy(c -> c.id().station(), TreeMap::new, Collectors.toList()));
    String network = null;
    for (Map.Entry<StationId, List<Channel>> station : stations.entrySet()) {
      if (!station.getKey().network().equals(network)) {
        if (network != null) {
          xml.close();
        }
        network = station.getKey().network();
        xml.open("Network", "code", network);
      }
      if (level != StationLevel.NETWORK) {
        station(station.getKey(), station.getValue());
      }
    }
    if (network != null) {
      xml.close();
    }
    xml.close().end();
  }

  private void station(StationId id, List<Channel> channels) {
    Channel first = channels.getFirst();
    xml.open("Station", "code", id.station());
    place(first.place(), first.elevationM());
    xml.open("Site").leaf("Name", id.station()).close();
    if (level != StationLevel.STATION) {
      channels.forEach(this::channel);
    }
    xml.close();
  }

  private void place(GeoPoint place, double elevationM) {
    xml.leaf("Latitude", place.latDeg());
    xml.leaf("Longitude", place.lonDeg());
    xml.leaf("Elevation", elevationM);
  }

  private void channel(Channel channel) {
    xml.open("Channel", attributes(channel));
    place(channel.place(), channel.elevationM());
    xml.leaf("Depth", channel.depthM());
    xml.leaf("Azimuth", (channel.azimuthDeg() + 360) % 360);
    xml.leaf("Dip", channel.dipDeg());
    xml.leaf("SampleRate", channel.sampleRateHz());
    channel.sensitivity().ifPresent(this::response);
    xml.close();
  }

  private static String[] attributes(Channel channel) {
    List<String> attributes = new java.util.ArrayList<>();
    attributes.addAll(List.of("code", channel.id().code()));
    if (!channel.start().equals(Instant.MIN)) {
      attributes.addAll(List.of("startDate", channel.start().toString()));
    }
    if (!channel.end().equals(Instant.MAX)) {
      attributes.addAll(List.of("endDate", channel.end().toString()));
    }
    attributes.addAll(List.of("locationCode", channel.id().location()));
    return attributes.toArray(String[]::new);
  }

  private void response(Sensitivity sensitivity) {
    boolean acceleration = sensitivity.quantity() == GroundQuantity.ACCELERATION;
    String units = acceleration ? "m/s**2" : "m/s";
    xml.open("Response").open("InstrumentSensitivity");
    xml.leaf("Value", sensitivity.countsPerUnit()).leaf("Frequency", 1.0);
    xml.open("InputUnits").leaf("Name", units).close();
    xml.open("OutputUnits").leaf("Name", "count").close();
    xml.close();
    if (level == StationLevel.RESPONSE) {
      xml.open("Stage", "number", "1").open("StageGain");
      xml.leaf("Value", sensitivity.countsPerUnit()).leaf("Frequency", 1.0).close().close();
    }
    xml.close();
  }
}
