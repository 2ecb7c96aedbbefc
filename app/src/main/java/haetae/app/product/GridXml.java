package haetae.app.product;

import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * {@code grid.xml} as ShakeMap writes it, with the deviations (which ShakeMap keeps in
 * uncertainty.xml) as further columns. Medians in percent of g and cm/s; deviations of their
 * natural logarithms.
 */
final class GridXml {
  private static final String SPACE = "http://earthquake.usgs.gov/eqcenter/shakemap";
  private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
  private static final String SCHEMA =
      "http://earthquake.usgs.gov " + SPACE + "/xml/schemas/shakemap.xsd";

  private final ShakingProducts map;
  private final ShakingGrid grid;
  private final XMLStreamWriter xml;
  private int fields;

  private GridXml(ShakingProducts map, ShakingGrid grid, XMLStreamWriter xml) {
    this.map = map;
    this.grid = grid;
    this.xml = xml;
  }

  /**
   * The document.
   *
   * @throws InvalidValue if the places of the map are no grid
   */
  static String of(ShakingProducts map) {
    ShakingGrid grid =
        map.grid()
            .orElseThrow(
                () -> new InvalidValue("grid.xml: the places are no grid; expected a grid"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(map.places().size() * 90);
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
      new GridXml(map, grid, xml).document();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("grid.xml cannot be written", e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void document() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    head();
    event();
    specification();
    for (ShakingLayer layer : measures()) {
      uncertainty(layer);
    }
    List<ShakingLayer> layers = measures();
    field("LON", "dd");
    field("LAT", "dd");
    for (ShakingLayer layer : layers) {
      MeasureUnit unit = MeasureUnit.of(layer.measure);
      field(unit.column(), unit.unit());
    }
    field("SVEL", "ms");
    for (ShakingLayer layer : layers) {
      MeasureUnit unit = MeasureUnit.of(layer.measure);
      field("STD" + unit.column(), unit.sigmaUnit());
    }
    xml.writeStartElement("grid_data");
    xml.writeCharacters("\n");
    xml.writeCharacters(data(layers));
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndDocument();
  }

  /** MMI, PGA, PGV, then SA by period. */
  private List<ShakingLayer> measures() {
    List<IntensityMeasure> first =
        List.of(IntensityMeasure.MMI, IntensityMeasure.PGA, IntensityMeasure.PGV);
    List<ShakingLayer> layers = new ArrayList<>();
    first.forEach(measure -> map.find(measure).ifPresent(layers::add));
    map.layers().stream()
        .filter(layer -> layer.measure.kind() == IntensityMeasure.Kind.SA)
        .sorted((a, b) -> a.measure.compareTo(b.measure))
        .forEach(layers::add);
    return layers;
  }

  private void head() throws XMLStreamException {
    xml.writeStartElement("shakemap_grid");
    xml.writeDefaultNamespace(SPACE);
    xml.writeNamespace("xsi", INSTANCE);
    xml.writeAttribute("xsi", INSTANCE, "schemaLocation", SCHEMA);
    xml.writeAttribute("event_id", map.event().id());
    xml.writeAttribute("shakemap_id", map.event().id());
    xml.writeAttribute("shakemap_version", Integer.toString(map.version()));
    xml.writeAttribute("code_version", "haetae 0.1.0");
    xml.writeAttribute("process_timestamp", map.asOf().truncatedTo(ChronoUnit.SECONDS) + "");
    xml.writeAttribute("shakemap_originator", "haetae");
    xml.writeAttribute("map_status", "RELEASED");
    xml.writeAttribute("shakemap_event_type", map.event().scenario() ? "SCENARIO" : "ACTUAL");
    xml.writeCharacters("\n");
  }

  private void event() throws XMLStreamException {
    ShakenEvent event = map.event();
    xml.writeEmptyElement("event");
    xml.writeAttribute("event_id", event.id());
    xml.writeAttribute("magnitude", Decimal.fixed(event.magnitude(), 2));
    xml.writeAttribute("depth", Decimal.fixed(event.depthKm(), 2));
    xml.writeAttribute("lat", Decimal.fixed(event.epicentre().latDeg(), 6));
    xml.writeAttribute("lon", Decimal.fixed(event.epicentre().lonDeg(), 6));
    if (event.originTime().isPresent()) {
      String time = event.originTime().get().truncatedTo(ChronoUnit.SECONDS).toString();
      xml.writeAttribute("event_timestamp", time);
    }
    xml.writeAttribute("event_network", event.network());
    xml.writeAttribute(
        "event_description", event.placeEn().isBlank() ? event.placeKo() : event.placeEn());
    xml.writeCharacters("\n");
  }

  private void specification() throws XMLStreamException {
    xml.writeEmptyElement("grid_specification");
    xml.writeAttribute("lon_min", Decimal.fixed(grid.westDeg(), 6));
    xml.writeAttribute("lat_min", Decimal.fixed(grid.southDeg(), 6));
    xml.writeAttribute("lon_max", Decimal.fixed(grid.eastDeg(), 6));
    xml.writeAttribute("lat_max", Decimal.fixed(grid.northDeg(), 6));
    xml.writeAttribute("nominal_lon_spacing", Decimal.fixed(grid.stepLonDeg(), 6));
    xml.writeAttribute("nominal_lat_spacing", Decimal.fixed(grid.stepLatDeg(), 6));
    xml.writeAttribute("nlon", Integer.toString(grid.columns()));
    xml.writeAttribute("nlat", Integer.toString(grid.rows()));
    xml.writeCharacters("\n");
  }

  /** Scatter of the stations about the biased prediction; -1 where there are fewer than two. */
  private void uncertainty(ShakingLayer layer) throws XMLStreamException {
    StationScatter scatter = StationScatter.of(map.stations(), layer.measure);
    String column = MeasureUnit.of(layer.measure).column();
    xml.writeEmptyElement("event_specific_uncertainty");
    xml.writeAttribute(
        "name", column.equals("MMI") ? "mi" : column.toLowerCase(java.util.Locale.ROOT));
    xml.writeAttribute("value", Decimal.fixed(scatter.sigma(), 6));
    xml.writeAttribute("numsta", Integer.toString(scatter.stations()));
    xml.writeCharacters("\n");
  }

  private void field(String name, String units) throws XMLStreamException {
    xml.writeEmptyElement("grid_field");
    xml.writeAttribute("index", Integer.toString(++fields));
    xml.writeAttribute("name", name);
    xml.writeAttribute("units", units);
    xml.writeCharacters("\n");
  }

  private String data(List<ShakingLayer> layers) {
    StringBuilder out = new StringBuilder(map.places().size() * 90);
    for (int i = 0; i < grid.size(); i++) {
      out.append(Decimal.fixed(grid.lonDeg(i % grid.columns()), 4)).append(' ');
      out.append(Decimal.fixed(grid.latDeg(Math.floorDiv(i, grid.columns())), 4));
      for (ShakingLayer layer : layers) {
        number(out, MeasureUnit.shown(layer.measure, layer.mean[i]), 5);
      }
      number(out, map.places().vs30Mps[i], 5);
      for (ShakingLayer layer : layers) {
        number(out, layer.sigma[i], 4);
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static void number(StringBuilder out, double value, int digits) {
    String text = Decimal.digits(value, digits);
    out.append(' ').append(text.isEmpty() ? "nan" : text);
  }
}
