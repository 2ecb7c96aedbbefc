package haetae.app.impact;

import haetae.impact.engine.Portfolio;
import haetae.impact.engine.Quantity;
import haetae.impact.engine.Range;
import haetae.impact.engine.Totals;
import haetae.impact.fragility.FragilitySet;
import haetae.impact.loss.RepairCost;
import haetae.impact.network.DistrictRepairs;
import haetae.impact.network.FacilityState;
import haetae.world.building.BuildingStock;
import haetae.world.city.City;
import haetae.world.city.District;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** The tables of an impact: {@code districts.csv, buildings.csv, facilities.csv, repairs.csv}. */
final class ImpactTables {
  private static final int STATES = FragilitySet.HAZUS_STATES.size() + 1;

  private final CityImpact impact;
  private final City city;
  private final Totals totals;

  ImpactTables(CityImpact impact) {
    this.impact = impact;
    city = impact.city().city();
    totals = impact.totals();
  }

  /** A row for each district: who lives there, then every quantity with its range. */
  void districts(Writer out) throws IOException {
    Portfolio portfolio = totals.portfolio();
    out.write("code,name,english,people,households,provenance,pga_percent_g,pgv_cm_per_s,kma");
    for (Quantity quantity : portfolio.quantities()) {
      for (String part : List.of("mean", "p05", "p16", "p50", "p84", "p95")) {
        out.write("," + quantity.id() + "." + part);
      }
    }
    out.write("\n");
    DistrictShaking shaken = DistrictShaking.of(impact);
    for (int d = 0; d < portfolio.districts().size(); d++) {
      out.write(d < city.districts().size() ? head(city.districts().get(d)) : "none,,,,,");
      out.write(shaken.cells(d));
      for (int q = 0; q < portfolio.quantities().size(); q++) {
        range(out, totals.district(d, q));
      }
      out.write("\n");
    }
  }

  private static String head(District district) {
    return String.join(
        ",",
        cell(district.code()),
        cell(district.name().local()),
        cell(district.name().english()),
        number(district.people()),
        number(district.households()),
        district.known().how().word());
  }

  private static void range(Writer out, Range r) throws IOException {
    for (double value : new double[] {r.mean(), r.p05(), r.p16(), r.p50(), r.p84(), r.p95()}) {
      out.write("," + number(value));
    }
  }

  /** A row for each row of the pack's buildings. */
  void buildings(Writer out) throws IOException {
    out.write("id,lon,lat,district,class,count,p_none,p_slight,p_moderate,p_extensive,p_complete,");
    out.write("mean_loss_ratio,provenance\n");
    BuildingStock stock = city.buildings();
    Portfolio portfolio = totals.portfolio();
    for (int i = 0; i < stock.size(); i++) {
      StringBuilder line = new StringBuilder(160);
      line.append(cell(stock.id(i))).append(',');
      line.append(decimal(stock.lonDeg(i), 6)).append(',');
      line.append(decimal(stock.latDeg(i), 6)).append(',');
      line.append(cell(portfolio.districts().get(portfolio.district(portfolio.group(i)))));
      line.append(',').append(fragility(portfolio, i)).append(',').append(number(stock.count(i)));
      double ratio = 0;
      for (int state = 0; state < STATES; state++) {
        double chance = totals.meanState(i, state);
        ratio += chance * RepairCost.ratio(stock.use(i), state);
        line.append(',').append(decimal(chance, 6));
      }
      line.append(',').append(decimal(ratio, 6)).append(',');
      line.append(stock.known(i).how().word()).append('\n');
      out.write(line.toString());
    }
  }

  private static String fragility(Portfolio portfolio, int building) {
    int fragility = portfolio.fragility(portfolio.group(building));
    return portfolio.fragilities().classes().get(fragility).id();
  }

  /** The ranked list: what matters most first. */
  void facilities(Writer out) throws IOException {
    out.write("rank,id,name,english,kind,lon,lat,capacity,class,usual_class");
    out.write(",p_none,p_slight,p_moderate,p_extensive,p_complete");
    for (int day : FacilityState.DAYS) {
      out.write(",not_functional_day" + day);
    }
    for (int day : FacilityState.DAYS) {
      out.write(",without_power_day" + day);
    }
    out.write(",priority,provenance,notes\n");
    int rank = 0;
    for (FacilityState f : impact.fast().facilities()) {
      StringBuilder line = new StringBuilder(240);
      line.append(++rank).append(',').append(cell(f.id()));
      line.append(',').append(cell(f.name().local())).append(',').append(cell(f.name().english()));
      line.append(',').append(f.kind().word());
      line.append(',').append(decimal(f.place().lonDeg(), 6));
      line.append(',').append(decimal(f.place().latDeg(), 6));
      line.append(',').append(Double.isNaN(f.capacity()) ? "" : number(f.capacity()));
      line.append(',').append(cell(f.fragility())).append(',').append(f.usualFragility());
      chances(line, f.condition().map(c -> c.states()).orElse(List.of()), STATES);
      chances(line, f.condition().map(c -> c.notFunctional()).orElse(List.of()), days());
      chances(line, f.withoutPower(), days());
      line.append(',').append(decimal(f.priority(), 4)).append(',').append(f.known().how().word());
      line.append(',').append(cell(String.join("; ", f.notes()))).append('\n');
      out.write(line.toString());
    }
  }

  private static int days() {
    return FacilityState.DAYS.size();
  }

  /** Empty cells where nothing is known. */
  private static void chances(StringBuilder line, List<Double> chances, int columns) {
    for (int k = 0; k < columns; k++) {
      line.append(',').append(k < chances.size() ? decimal(chances.get(k), 4) : "");
    }
  }

  /** Repairs of pipes: the city first, then by district. */
  void repairs(Writer out) throws IOException {
    out.write("district,service,length_km,unknown_km,repairs,sigma,leaks,breaks,p_break\n");
    for (DistrictRepairs r : impact.fast().repairs()) {
      out.write(
          String.join(
              ",",
              r.district().isEmpty() ? "all" : cell(r.district()),
              cell(r.service()),
              number(r.lengthKm()),
              number(r.unknownKm()),
              number(r.repairs()),
              number(r.sigma()),
              number(r.leaks()),
              number(r.breaks()),
              decimal(r.breakChance(), 4)));
      out.write("\n");
    }
  }

  /** Up to seven digits, without an exponent below a billion. */
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    double size = Math.abs(value);
    int decimals = size >= 1e6 ? 0 : size >= 1000 ? 2 : size >= 1 ? 4 : 7;
    return decimal(value, decimals);
  }

  /** Fixed decimals without the slowness of a formatter. */
  static String decimal(double value, int decimals) {
    double scale = Math.pow(10, decimals);
    if (!(Math.abs(value) * scale < 1e17)) {
      return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
    long scaled = Math.round(Math.abs(value) * scale);
    long unit = Math.round(scale);
    String sign = value < 0 && scaled > 0 ? "-" : "";
    String whole = sign + scaled / unit;
    return decimals == 0 ? whole : whole + "." + Long.toString(scaled % unit + unit).substring(1);
  }

  /** A cell of a CSV file, quoted where it must be. */
  static String cell(String text) {
    boolean plain =
        text.indexOf(',') < 0
            && text.indexOf('"') < 0
            && text.indexOf('\n') < 0
            && text.indexOf('\r') < 0;
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
