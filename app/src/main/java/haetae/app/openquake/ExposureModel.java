package haetae.app.openquake;

import haetae.signal.format.XmlReading;
import haetae.world.InvalidValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an exposureModel (NRML 0.4, 0.5) says of its assets.
 *
 * @param costTypes by name in order: {@code per_asset}, {@code per_area} or {@code aggregated}
 * @param units of the cost types
 * @param areaPerAsset whether areas are those of one building
 * @param periods of occupancy
 * @param fields names of columns where they are not OpenQuake's, by OpenQuake's names
 * @param tables CSVs with the assets; empty: they stand in the document
 */
record ExposureModel(
    Map<String, String> costTypes,
    Map<String, String> units,
    boolean areaPerAsset,
    List<String> periods,
    Map<String, String> fields,
    List<Path> tables) {
  private static final List<String> COST_TYPES = List.of("per_asset", "per_area", "aggregated");

  /** Name of the column that OpenQuake calls so. */
  String column(String oq) {
    return fields.getOrDefault(oq, oq);
  }

  /** Reads a document; assets that stand in it are handed to the sink as they come. */
  static ExposureModel read(JobFile file, AssetSink sink) {
    XmlReading xml = file.nrml("exposureModel");
    if (!xml.element().equals("exposureModel")) {
      throw xml.fault("<" + xml.element() + ">; expected <exposureModel>");
    }
    return new Reader(file, xml, sink).model();
  }

  /** Takes assets that stand in the document, after what stands before them. */
  interface AssetSink {
    /** At an {@code <asset>} element; leaves its end. */
    void asset(ExposureModel soFar, XmlReading xml);
  }

  private static final class Reader {
    private final JobFile file;
    private final XmlReading xml;
    private final AssetSink sink;
    private final Map<String, String> costTypes = new LinkedHashMap<>();
    private final Map<String, String> units = new LinkedHashMap<>();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<Path> tables = new ArrayList<>();
    private List<String> periods = List.of();
    private boolean areaPerAsset;

    Reader(JobFile file, XmlReading xml, AssetSink sink) {
      this.file = file;
      this.xml = xml;
      this.sink = sink;
    }

    ExposureModel model() {
      while (xml.child()) {
        switch (xml.element()) {
          case "conversions" -> conversions();
          case "exposureFields" -> fields();
          case "occupancyPeriods" -> periods = words(xml.text());
          case "assets" -> assets();
          default -> xml.skip();
        }
      }
      return soFar();
    }

    private ExposureModel soFar() {
      return new ExposureModel(costTypes, units, areaPerAsset, periods, fields, tables);
    }

    private void conversions() {
      while (xml.child()) {
        if (xml.element().equals("area")) {
          areaPerAsset = xml.attribute("type", "aggregated").equals("per_asset");
        }
        if (xml.element().equals("costTypes")) {
          costTypes();
        } else {
          xml.skip();
        }
      }
    }

    private void costTypes() {
      while (xml.child()) {
        String type = xml.required("type");
        if (!COST_TYPES.contains(type)) {
          throw xml.fault("type of a costType is '" + type + "'; expected one of " + COST_TYPES);
        }
        costTypes.put(xml.required("name"), type);
        units.put(xml.required("name"), xml.attribute("unit", ""));
        xml.skip();
      }
    }

    private void fields() {
      while (xml.child()) {
        fields.put(xml.required("oq"), xml.required("input"));
        xml.skip();
      }
    }

    /** Names of files, or assets: the element is mixed. */
    private void assets() {
      StringBuilder names = new StringBuilder();
      boolean inline = false;
      while (xml.childOrText(names)) {
        if (!xml.element().equals("asset")) {
          throw xml.fault("<" + xml.element() + "> in <assets>; expected <asset>");
        }
        inline = true;
        sink.asset(soFar(), xml);
      }
      if (!inline) {
        words(names.toString()).forEach(name -> tables.add(file.beside(name)));
      }
      if (!inline && tables.isEmpty()) {
        throw xml.fault("<assets> is empty; expected names of CSV files or <asset> elements");
      }
    }

    private static List<String> words(String text) {
      return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+", -1));
    }
  }

  /** Value of one row. */
  double value(String costType, double cost, double number, double area) {
    return switch (costTypes.getOrDefault(costType, "")) {
      case "aggregated" -> cost;
      case "per_asset" -> cost * number;
      case "per_area" -> cost * area * (areaPerAsset ? number : 1);
      default -> throw new InvalidValue("no costType '" + costType + "' in the exposure model");
    };
  }
}
