package haetae.app.openquake;

import haetae.signal.format.XmlReading;
import haetae.world.InvalidValue;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Reads an exposure model (NRML 0.4 and 0.5): assets in the document or in CSV files named by it.
 * Values are those of cost type {@code structural}.
 */
final class ExposureReader {
  private static final String COST = "structural";

  private final Exposure exposure = new Exposure();
  private final Path file;
  private final Map<String, String> columns = new HashMap<>();
  private String areaType = "aggregated";
  private String costType = "";

  private ExposureReader(Path file) {
    this.file = file;
  }

  /** All assets. */
  static Exposure read(Path file) {
    ExposureReader reader = new ExposureReader(file);
    NrmlFile.read(file, "exposureModel", reader::model);
    if (reader.exposure.size() == 0) {
      throw new InvalidValue(file.getFileName() + " has no assets; expected one or more");
    }
    return reader.exposure;
  }

  private void model(XmlReading xml) {
    while (xml.child()) {
      switch (xml.element()) {
        case "conversions" -> conversions(xml);
        case "exposureFields" -> fields(xml);
        case "assets" -> assets(xml);
        default -> xml.skip();
      }
    }
  }

  private void conversions(XmlReading xml) {
    while (xml.child()) {
      switch (xml.element()) {
        case "area" -> {
          areaType = xml.attribute("type", "aggregated");
          xml.skip();
        }
        case "costTypes" -> costTypes(xml);
        default -> xml.skip();
      }
    }
  }

  private void costTypes(XmlReading xml) {
    while (xml.child()) {
      if (xml.attribute("name", "").equals(COST)) {
        costType = xml.attribute("type", "aggregated");
        if (!costType.matches("per_asset|per_area|aggregated")) {
          throw xml.fault("type is '" + costType + "'; expected per_asset, per_area or aggregated");
        }
      }
      xml.skip();
    }
  }

  private void fields(XmlReading xml) {
    while (xml.child()) {
      columns.put(xml.required("oq"), xml.required("input"));
      xml.skip();
    }
  }

  /** Files by name, or assets one after the other. */
  private void assets(XmlReading xml) {
    NrmlFile.Content content = NrmlFile.textOrChildren(xml, this::asset);
    for (String name : content.words()) {
      csv(file.toAbsolutePath().resolveSibling(name).normalize());
    }
  }

  private void asset(XmlReading xml) {
    String id = xml.required("id");
    String taxonomy = xml.required("taxonomy");
    double number = NrmlFile.number(xml, "number", 1);
    double area = NrmlFile.number(xml, "area", 0);
    double lon = Double.NaN;
    double lat = Double.NaN;
    double cost = 0;
    while (xml.child()) {
      switch (xml.element()) {
        case "location" -> {
          lon = NrmlFile.number(xml, "lon", Double.NaN);
          lat = NrmlFile.number(xml, "lat", Double.NaN);
          xml.skip();
        }
        case "costs" -> cost = costs(xml);
        default -> xml.skip();
      }
    }
    exposure.add(id, lon, lat, taxonomy, number, worth(cost, number, area));
  }

  private static double costs(XmlReading xml) {
    double structural = 0;
    while (xml.child()) {
      if (xml.attribute("type", "").equals(COST)) {
        structural = NrmlFile.number(xml, "value", 0);
      }
      xml.skip();
    }
    return structural;
  }

  private double worth(double cost, double number, double area) {
    return switch (costType) {
      case "per_asset" -> cost * number;
      case "per_area" -> cost * area * (areaType.equals("per_asset") ? number : 1);
      default -> cost;
    };
  }

  private String column(String oq) {
    return columns.getOrDefault(oq, oq);
  }

  private void csv(Path table) {
    try (CsvRows rows = CsvRows.open(table)) {
      int id = rows.get(column("id"), "asset_id", "id");
      int lon = rows.get(column("lon"), "lon");
      int lat = rows.get(column("lat"), "lat");
      int taxonomy = rows.get(column("taxonomy"), "taxonomy");
      OptionalInt number = rows.find(column("number"), "number");
      OptionalInt area = rows.find(column("area"), "area");
      OptionalInt cost = rows.find(column(COST), COST, "value-" + COST);
      while (rows.advance()) {
        double buildings = number.isPresent() ? rows.number(number.getAsInt()) : 1;
        double m2 = area.isPresent() ? rows.number(area.getAsInt()) : 0;
        double price = cost.isPresent() ? rows.number(cost.getAsInt()) : 0;
        try {
          exposure.add(
              rows.text(id),
              rows.number(lon),
              rows.number(lat),
              rows.text(taxonomy),
              buildings,
              worth(price, buildings, m2));
        } catch (InvalidValue e) {
          String message = String.valueOf(e.getMessage());
          throw message.contains(" line ") ? e : rows.fault(message);
        }
      }
    }
  }
}
