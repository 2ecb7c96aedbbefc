package haetae.store.city;

import haetae.world.building.BuildingStock;
import haetae.world.city.City;
import haetae.world.city.CityStation;
import haetae.world.city.District;
import haetae.world.city.Facility;
import haetae.world.city.GridElement;
import haetae.world.city.Pipe;
import haetae.world.city.Road;
import haetae.world.city.Shelter;
import haetae.world.city.Well;
import haetae.world.provenance.Known;
import haetae.world.provenance.Provenance;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a pack holds, a line per layer with how its rows are known; Korean first. */
public final class PackSummary {
  private PackSummary() {}

  /** The lines; layers without a row are left out. */
  public static List<String> lines(City city) {
    List<String> lines = new ArrayList<>();
    var name = city.info().name();
    lines.add(name.local() + " " + name.english() + " (" + city.info().id() + "): 잘못 없음, no fault");
    add(lines, "읍면동 districts", known(city.districts(), District::known));
    add(lines, buildings(city.buildings()), buildingsKnown(city.buildings()));
    add(lines, "시설 facilities", known(city.facilities(), Facility::known));
    add(lines, "대피소 shelters", known(city.shelters(), Shelter::known));
    add(lines, "관측소 stations", known(city.stations(), CityStation::known));
    add(lines, "시추공 wells", known(city.wells(), Well::known));
    add(lines, "전력망 grid", known(city.grid(), GridElement::known));
    add(lines, "도로 roads", known(city.roads(), Road::known));
    add(lines, "관로 pipes", known(city.pipes(), Pipe::known));
    return lines;
  }

  private static <T> Stream<Known> known(List<T> rows, Function<T, Known> known) {
    return rows.stream().map(known);
  }

  private static Stream<Known> buildingsKnown(BuildingStock stock) {
    return IntStream.range(0, stock.size()).mapToObj(stock::known);
  }

  private static String buildings(BuildingStock stock) {
    double count = IntStream.range(0, stock.size()).mapToDouble(stock::count).sum();
    double people =
        IntStream.range(0, stock.size()).mapToDouble(i -> stock.count(i) * stock.people(i)).sum();
    return String.format(Locale.ROOT, "건물 buildings (%,.0f동, 사람 people %,.0f)", count, people);
  }

  private static void add(List<String> lines, String layer, Stream<Known> rows) {
    Map<Provenance, Long> counts = new EnumMap<>(Provenance.class);
    rows.forEach(known -> counts.merge(known.how(), 1L, Long::sum));
    if (counts.isEmpty()) {
      return;
    }
    long all = counts.values().stream().mapToLong(n -> n).sum();
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %s: %,d", layer, all));
    String before = " = ";
    for (var entry : counts.entrySet()) {
      Provenance how = entry.getKey();
      line.append(before)
          .append(how.korean())
          .append(' ')
          .append(how.word())
          .append(String.format(Locale.ROOT, " %,d", entry.getValue()));
      before = " + ";
    }
    lines.add(line.toString());
  }
}
