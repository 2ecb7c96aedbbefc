package haetae.app.openquake;

import haetae.signal.format.XmlReading;
import haetae.world.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Exposure model and the tables it names -> assets. */
final class ExposureReader {
  private static final List<String> PERIODS = List.of("day", "night", "transit", "residents");

  private final String name;
  private final ExposureModel model;
  private final Assets assets;

  private ExposureReader(Path path) {
    JobFile file = JobFile.of(path);
    name = file.name();
    Inline inline = new Inline();
    model = ExposureModel.read(file, inline);
    assets = inline.assets == null ? new Assets(amounts(model)) : inline.assets;
    model.tables().forEach(table -> readTable(JobFile.of(table)));
    assets.check(name);
  }

  /** Assets with the model that speaks of them. */
  record Exposure(ExposureModel model, Assets assets) {}

  static Exposure read(Path file) {
    ExposureReader reader = new ExposureReader(file);
    return new Exposure(reader.model, reader.assets);
  }

  private static List<String> amounts(ExposureModel model) {
    List<String> names = new ArrayList<>(model.costTypes().keySet());
    PERIODS.forEach(names::add);
    model.periods().stream().filter(p -> !names.contains(p)).forEach(names::add);
    return names;
  }

  private void readTable(JobFile file) {
    CsvRows rows = new CsvRows(file);
    int id =
        rows.find(model.column("id"))
            .or(() -> rows.find("asset_id"))
            .orElseGet(() -> rows.column("id"));
    int lon = rows.column(model.column("lon"));
    int lat = rows.column(model.column("lat"));
    int taxonomy = rows.column(model.column("taxonomy"));
    int number = rows.find(model.column("number")).orElse(-1);
    int area = rows.find(model.column("area")).orElse(-1);
    int[] columns = new int[assets.amounts().size()];
    for (int k = 0; k < columns.length; k++) {
      columns[k] = amountColumn(rows, assets.amounts().get(k));
    }
    double[] amounts = new double[columns.length];
    Words words = new Words();
    while (rows.next()) {
      double count = number < 0 ? 1 : rows.number(number);
      double squares = area < 0 ? 1 : rows.number(area);
      for (int k = 0; k < columns.length; k++) {
        double cost = columns[k] < 0 ? 0 : rows.empty(columns[k]) ? 0 : rows.number(columns[k]);
        amounts[k] = amount(k, cost, count, squares);
      }
      if (!(count >= 0)) {
        throw rows.fault("number is " + count + "; expected 0 or more");
      }
      assets.add(
          rows.text(id),
          words.of(rows, taxonomy),
          degrees(rows, lon, 180),
          degrees(rows, lat, 90),
          count,
          amounts);
    }
  }

  private int amountColumn(CsvRows rows, String amount) {
    if (model.costTypes().containsKey(amount)) {
      return rows.find(model.column(amount))
          .or(() -> rows.find("value-" + amount))
          .orElseGet(() -> rows.column(model.column(amount)));
    }
    return rows.find(model.column(amount)).or(() -> rows.find("occupants_" + amount)).orElse(-1);
  }

  private double amount(int k, double cost, double count, double area) {
    String name = assets.amounts().get(k);
    return model.costTypes().containsKey(name) ? model.value(name, cost, count, area) : cost;
  }

  private static double degrees(CsvRows rows, int column, double most) {
    double value = rows.number(column);
    if (Math.abs(value) > most) {
      throw rows.fault(
          rows.header().get(column)
              + " is "
              + value
              + " degrees; expected -"
              + most
              + " to "
              + most
              + " (are lon and lat swapped?)");
    }
    return value;
  }

  /** The few texts of a column, made once each. */
  private static final class Words {
    private final List<byte[]> known = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    String of(CsvRows rows, int column) {
      int most = Math.min(64, known.size());
      for (int k = 0; k < most; k++) {
        if (rows.says(column, known.get(k))) {
          return texts.get(k);
        }
      }
      String text = rows.text(column);
      known.add(text.getBytes(StandardCharsets.UTF_8));
      texts.add(text);
      return text;
    }
  }

  /** Assets that stand in the document. */
  private static final class Inline implements ExposureModel.AssetSink {
    private @Nullable Assets assets;

    @Override
    public void asset(ExposureModel model, XmlReading xml) {
      Assets into = assets;
      if (into == null) {
        into = new Assets(ExposureReader.amounts(model));
        assets = into;
      }
      String id = xml.required("id");
      String taxonomy = xml.required("taxonomy");
      double count = number(xml, "number", 1);
      double area = number(xml, "area", 1);
      double[] place = {Double.NaN, Double.NaN};
      Map<String, Double> found = new TreeMap<>();
      while (xml.child()) {
        inside(xml, place, found);
      }
      if (Double.isNaN(place[0])) {
        throw xml.fault("asset " + id + " has no <location>; expected one with lon and lat");
      }
      double[] amounts = new double[into.amounts().size()];
      for (int k = 0; k < amounts.length; k++) {
        String name = into.amounts().get(k);
        double cost = found.getOrDefault(name, 0.0);
        amounts[k] =
            model.costTypes().containsKey(name) ? model.value(name, cost, count, area) : cost;
      }
      into.add(id, taxonomy, place[0], place[1], count, amounts);
    }

    private static void inside(XmlReading xml, double[] place, Map<String, Double> found) {
      switch (xml.element()) {
        case "location" -> {
          place[0] = number(xml, "lon", Double.NaN);
          place[1] = number(xml, "lat", Double.NaN);
          if (!(Math.abs(place[0]) <= 180 && Math.abs(place[1]) <= 90)) {
            throw xml.fault(
                "location is " + place[0] + " " + place[1] + "; expected lon and lat in degrees");
          }
          xml.skip();
        }
        case "costs" -> amounts(xml, "type", "value", found);
        case "occupancies" -> amounts(xml, "period", "occupants", found);
        default -> xml.skip();
      }
    }

    private static void amounts(
        XmlReading xml, String key, String value, Map<String, Double> found) {
      while (xml.child()) {
        found.put(xml.required(key), number(xml, value, Double.NaN));
        xml.skip();
      }
    }

    private static double number(XmlReading xml, String attribute, double otherwise) {
      String text =
          Double.isNaN(otherwise) ? xml.required(attribute) : xml.attribute(attribute, "");
      if (text.isEmpty()) {
        return otherwise;
      }
      try {
        return Double.parseDouble(text);
      } catch (NumberFormatException e) {
        throw new InvalidValue(
            String.valueOf(
                xml.fault(attribute + " is '" + text + "'; expected a number").getMessage()),
            e);
      }
    }
  }
}
