package haetae.app.shakemap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.hazard.rupture.QuadRupture;
import haetae.hazard.shaking.Observation;
import haetae.hazard.shaking.ObservedPlace;
import haetae.hazard.shaking.ObservedPlace.Kind;
import haetae.hazard.shaking.ShakeEvent;
import haetae.world.shaking.IntensityMeasure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ShakeMap's files of South Napa 2014: what one form says, the other says too. */
class ReadersVerificationTest {
  /** ShakeMap writes the cells that it takes for outliers without their intensity. */
  private static final int BLANKED = 89;

  private final Path napa = SharedFolder.shakemap().resolve("napa-2014");
  @TempDir Path folder;

  @Test
  void event() {
    ShakeEvent event = EventXml.read(napa.resolve("event.xml"));
    assertEquals("nc72282711", event.id());
    assertEquals(Instant.parse("2014-08-24T10:20:44Z"), event.originTime().orElseThrow());
    assertEquals(11.1, event.hypocentre().depthKm(), 0);
    assertEquals(6.0, event.magnitude(), 0);
  }

  @Test
  void ruptureAsTextAndAsJson() {
    ShakeEvent event = EventXml.read(napa.resolve("event.xml"));
    QuadRupture text =
        (QuadRupture) RuptureFile.read(napa.resolve("boat_fault.txt"), event).orElseThrow();
    QuadRupture json =
        (QuadRupture) RuptureFile.read(napa.resolve("napa_rupture.json"), event).orElseThrow();
    assertEquals(text.quads(), json.quads());
  }

  @Test
  void stationsAsXmlAndAsJson() throws IOException {
    Path json = folder.resolve("stationlist.json");
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(napa.resolve("napa_stations.json.gz")))) {
      Files.copy(in, json);
    }
    Map<String, ObservedPlace> fromJson =
        Observations.read(json).places().stream()
            .collect(Collectors.toMap(ObservedPlace::id, Function.identity()));
    List<ObservedPlace> fromXml =
        Observations.read(List.of(napa.resolve("stationlist.xml"), napa.resolve("dyfi_dat.xml")))
            .places();
    assertEquals(334 + 1641, fromXml.size());
    assertEquals(fromXml.size() - BLANKED, fromJson.size());
    for (ObservedPlace place : fromXml) {
      ObservedPlace other = fromJson.get(place.id());
      if (other == null) {
        assertEquals(Kind.FELT, place.kind());
        continue;
      }
      assertEquals(place.latDeg(), other.latDeg(), 1e-9);
      assertEquals(place.kind(), other.kind());
      for (Observation o : place.observations()) {
        Observation same = other.find(o.measure()).orElseThrow();
        double printed = place.kind() == Kind.FELT ? 0 : 5e-5 / percent(o); // 4 decimals in JSON
        assertEquals(o.value(), same.value(), printed * 1.01 + 1e-12, place.id() + o.measure());
        assertEquals(o.sigma(), same.sigma(), 1e-9);
      }
    }
  }

  private static double percent(Observation o) {
    return Math.exp(o.value()) * (o.measure().equals(IntensityMeasure.PGV) ? 1 : 100);
  }

  @Test
  void cellsOfDyfi() {
    Observations read = Observations.read(napa.resolve("dyfi_geo_10km.geojson"));
    ObservedPlace last = read.places().get(read.places().size() - 1);
    assertEquals("DYFI.UTM:(16T 032 457 10000)", last.id());
    assertEquals(3.9, last.observations().get(0).value(), 0);
    assertEquals(0.311, last.observations().get(0).sigma(), 5e-4); // 3 answers: SCIENCE2 23.4
    assertEquals(41.3074, last.latDeg(), 1e-4);
    assertEquals(-89.0905, last.lonDeg(), 1e-4);
  }
}
