package haetae.store.city.osm;

import haetae.store.city.*;
import java.nio.file.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmokeTest {
  @Test
  void go(@TempDir Path dir) throws Exception {
    for (String f : new String[] {"monaco.osm.gz", "liechtenstein-latest.osm.pbf"}) {
      long t = System.nanoTime();
      OsmResult r =
          OsmImport.read(
              Path.of(System.getProperty("haetae.shared"), "data", "osm", f),
              OsmSettings.of(f.substring(0, 6)),
              b -> {});
      System.out.println(f + " " + (System.nanoTime() - t) / 1e6 + " ms");
      var c = r.city();
      System.out.println(
          c.info()
              + "\n"
              + c.buildings().size()
              + " b "
              + c.roads().size()
              + " r "
              + c.facilities()
              + " "
              + c.grid()
              + " ");
      c.districts()
          .forEach(d ->
              System.out.println(
                  d.code()
                      + " "
                      + d.name()
                      + " "
                      + d.areaKm2()
                      + " "
                      + d.people()
                      + " "
                      + d.households()));
      r.report().notes().forEach(System.out::println);
      for (int i = 0; i < 5; i++) System.out.println(c.buildings().get(i * 100));
      Path p = dir.resolve(f.substring(0, 6));
      CityWriter.write(c, p);
      var rep = CityReader.check(p);
      System.out.println(rep.faults() + "\n" + rep.warnings());
    }
  }
}
