package haetae.world.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import haetae.world.building.CodeLevel;
import haetae.world.building.Structure;
import haetae.world.building.Use;
import haetae.world.place.Bounds;
import haetae.world.place.GeoPoint;
import haetae.world.provenance.Known;
import haetae.world.provenance.Provenance;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Known KNOWN = new Known(Provenance.OFFICIAL, "test");

  @Test
  void everyWordReadsBack() {
    for (Provenance word : Provenance.values()) {
      assertEquals(word, Provenance.parse(word.word()));
    }
    for (FacilityKind word : FacilityKind.values()) {
      assertEquals(word, FacilityKind.parse(word.word()));
    }
    for (Susceptibility word : Susceptibility.values()) {
      assertEquals(word, Susceptibility.parse(word.word()));
    }
    for (Structure word : Structure.values()) {
      assertEquals(word, Structure.parse(word.word()));
    }
    for (Use word : Use.values()) {
      assertEquals(word, Use.parse(word.word()));
    }
    for (CodeLevel word : CodeLevel.values()) {
      assertEquals(word, CodeLevel.parse(word.word()));
    }
  }

  @Test
  void anUnknownWordIsAnsweredWithTheKnownOnes() {
    InvalidValue e = assertThrows(InvalidValue.class, () -> Provenance.parse("Surveyed"));
    assertEquals(
        "provenance is 'Surveyed'; expected surveyed, official, estimated or synthetic",
        e.getMessage());
    assertTrue(
        assertThrows(InvalidValue.class, () -> Structure.parse("concrete"))
            .getMessage()
            .startsWith("structure is 'concrete'; expected one of [rc-frame, rc-wall"));
    assertThrows(InvalidValue.class, () -> Use.parse(""));
    assertThrows(InvalidValue.class, () -> FacilityKind.parse("Hospital"));
    assertThrows(InvalidValue.class, () -> Susceptibility.parse("very high"));
    assertThrows(InvalidValue.class, () -> CodeLevel.parse("mid"));
  }

  @Test
  void boundsMayCrossTheDateLine() {
    Bounds fiji = new Bounds(177, -19, -179, -16);
    assertTrue(fiji.contains(-17, 178) && fiji.contains(-17, -179.5));
    assertFalse(fiji.contains(-17, 0) || fiji.contains(-20, 178));
    InvalidValue e = assertThrows(InvalidValue.class, () -> new Bounds(0, 10, 1, 9));
    assertEquals("bounds reach from 10.0 to 9.0° north; expected south < north", e.getMessage());
  }

  @Test
  void aRoadIsAsLongAsItsLine() {
    GeoPoint a = new GeoPoint(36, 129);
    GeoPoint b = new GeoPoint(36.01, 129);
    Road road = new Road("r", "", "primary", List.of(a, b, a), false, false, false, KNOWN);
    assertEquals(2 * 0.01 * GeoPoint.KM_PER_DEGREE, road.lengthKm(), 1e-9);
    InvalidValue e =
        assertThrows(
            InvalidValue.class,
            () -> new Road("r", "", "primary", List.of(a), false, false, false, KNOWN));
    assertEquals("road r has 1 points; expected 2 or more", e.getMessage());
  }

  @Test
  void aNameInBothTongues() {
    assertEquals(new LocalName("흥해읍", "흥해읍"), LocalName.of("흥해읍"));
    assertThrows(InvalidValue.class, () -> new LocalName("", "Heunghae-eup"));
  }
}
