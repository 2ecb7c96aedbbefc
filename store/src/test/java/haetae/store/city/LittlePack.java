package haetae.store.city;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files of a small valid pack, to be spoilt one change at a time. */
final class LittlePack {
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  LittlePack() {
    put(
        "city.toml",
        """
        id = "little"
        nameLocal = "작은시"
        nameEn = "Little"
        timeZone = "Asia/Seoul"
        coordinateSystem = "EPSG:4326"
        currency = "KRW"
        intensityScale = "kma"
        provenance = "official"
        source = "test"

        [bounds]
        westDeg = 129.0
        southDeg = 36.0
        eastDeg = 129.5
        northDeg = 36.5

        [authorities]
        earthquake-warning = "기상청 KMA"
        """);
    put(
        "districts.csv",
        """
        code,nameLocal,nameEn,latDeg,lonDeg,areaKm2,people,households,vs30Mps,provenance,source
        D1,첫째동,First,36.1,129.1,10,100,40,450,official,test
        D2,둘째동,Second,36.2,129.2,12,200,80,300,official,test
        """);
    put(
        "districts.geojson",
        """
        {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"code": "D1"}, "geometry": {"type": "Polygon", "coordinates": [
        [[129.0, 36.0], [129.15, 36.0], [129.15, 36.15], [129.0, 36.15], [129.0, 36.0]]]}}
        ]}
        """);
    put(
        "buildings.csv",
        """
        id,latDeg,lonDeg,district,structure,storeys,year,use,people,households,provenance,source
        B1,36.1,129.1,D1,rc-frame,4,1995,multi-household,100,40,surveyed,test
        B2,36.2,129.2,D2,masonry,1,,detached-house,200,80,estimated,test
        """);
    put(
        "facilities.csv",
        """
        id,nameLocal,kind,latDeg,lonDeg,capacity,provenance,source
        F1,첫째병원,hospital,36.11,129.11,50,official,test
        """);
    put(
        "shelters.csv",
        """
        id,nameLocal,latDeg,lonDeg,capacityPeople,indoor,provenance,source
        S1,체육관,36.12,129.12,300,true,official,test
        """);
    put(
        "stations.csv",
        """
        id,nameLocal,latDeg,lonDeg,elevationM,provenance,source
        KS.AAA,관측소,36.9,129.3,40,official,test
        """);
    put(
        "wells.csv",
        """
        id,nameLocal,latDeg,lonDeg,depthM,provenance,source
        W1,시추공,36.106,129.379,4362,official,test
        """);
    put(
        "grid.csv",
        """
        id,nameLocal,kind,latDeg,lonDeg,endLatDeg,endLonDeg,from,voltageKv,provenance,source
        G1,발전소,generation,36.1,129.1,,,,154,synthetic,test
        L1,송전선,line,36.1,129.1,36.2,129.2,G1,154,synthetic,test
        X1,변전소,substation,36.2,129.2,,,L1,154,synthetic,test
        """);
    put(
        "roads.geojson",
        """
        {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"id": "R1", "roadClass": "primary", "provenance": "official", "source": "test"},
        "geometry": {"type": "LineString", "coordinates": [[129.1, 36.1], [129.2, 36.2]]}}
        ]}
        """);
    put(
        "pipes.csv",
        """
        id,service,material,diameterMm,lengthKm,latDeg,lonDeg,provenance,source
        P1,water,ductile-iron,300,2.5,36.1,129.1,estimated,test
        """);
  }

  LittlePack put(String file, String text) {
    files.put(file, text.getBytes(UTF_8));
    return this;
  }

  LittlePack put(String file, byte[] bytes) {
    files.put(file, bytes);
    return this;
  }

  LittlePack drop(String file) {
    files.remove(file);
    return this;
  }

  String text(String file) {
    byte[] bytes = files.get(file);
    if (bytes == null) {
      throw new IllegalArgumentException("no " + file);
    }
    return new String(bytes, UTF_8);
  }

  /** Replaces what stands in the file; it must stand there. */
  LittlePack change(String file, String what, String by) {
    if (!text(file).contains(what)) {
      throw new IllegalArgumentException(file + " does not hold " + what);
    }
    return put(file, text(file).replace(what, by));
  }

  LittlePack encode(String file, Charset charset) {
    return put(file, text(file).getBytes(charset));
  }

  /** Writes the files into a folder called {@code little}. */
  Path into(Path parent) {
    try {
      Path folder = Files.createDirectories(parent.resolve("little"));
      for (var file : files.entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
