package haetae.app.impact;

import static haetae.app.impact.ImpactTables.cell;
import static haetae.app.impact.ImpactTables.decimal;

import haetae.world.building.BuildingStock;
import java.io.IOException;
import java.io.Writer;

/** {@code inspection.csv}: which buildings to look at first. */
final class InspectionList {
  private static final int MOST = 1000;

  private final BuildingStock stock;
  private final Inspection inspection;

  InspectionList(CityImpact impact) {
    stock = impact.city().city().buildings();
    inspection = new Inspection(stock, impact.totals(), impact.people());
  }

  /** The first thousand, the most urgent first. */
  void write(Writer out) throws IOException {
    out.write("rank,id,lon,lat,use,score,p_extensive_or_worse,people_inside,provenance\n");
    int rank = 0;
    for (Inspection.Place place : inspection.first(MOST)) {
      int i = place.building();
      out.write(
          String.join(
              ",",
              Integer.toString(++rank),
              cell(stock.id(i)),
              decimal(stock.lonDeg(i), 6),
              decimal(stock.latDeg(i), 6),
              stock.use(i).word(),
              decimal(place.score(), 4),
              decimal(place.extensive(), 4),
              decimal(place.peopleInside(), 1),
              stock.known(i).how().word()));
      out.write("\n");
    }
  }
}
