package haetae.signal.travel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import haetae.world.quake.Phase;
import java.util.List;
import org.junit.jupiter.api.Test;

class VelocityModelReaderTest {
  private static String refusal(String... lines) {
    return assertThrows(InvalidValue.class, () -> VelocityModelReader.read(List.of(lines), "m.txt"))
        .getMessage();
  }

  @Test
  void layerLinesOfNonLinLocAmongOthers() {
    VelocityModel model =
        VelocityModelReader.read(
            List.of(
                "TRANS NONE",
                "#LAYER 0 1 0 1 0 1 0",
                "LAYER 0.0 5.3 0 3.01 0 2.5 0 # a",
                "LAYER  4.0  5.6  0  3.18  0  2.6  0"),
            "m.in");
    assertEquals(List.of(new Layer(0, 5.3, 3.01), new Layer(4, 5.6, 3.18)), model.layers());
    assertEquals("m.in", model.name());
  }

  @Test
  void bareColumnsAndCsv() {
    VelocityModel bare = VelocityModelReader.read(List.of("0 5.3 3.0", "4 5.6 3.2"), "m.txt");
    VelocityModel csv =
        VelocityModelReader.read(
            List.of("vp_km_s,vs_km_s,layer_top_km", "5.3,3.0,0", "5.6,3.2,4"), "m.txt");
    assertEquals(bare, csv);
    assertEquals(5.3, bare.speedKmS(Phase.P, 3.99));
    assertEquals(3.2, bare.speedKmS(Phase.S, 4));
  }

  @Test
  void theOwnModelsAreThere() {
    assertEquals(
        List.of("INCN", "MDJ2", "PARK2002", "KIM2011"),
        VelocityModels.list().stream().map(VelocityModel::name).toList());
    assertEquals(VelocityModels.incn(), VelocityModels.get("incn"));
    String message = assertThrows(InvalidValue.class, () -> VelocityModels.get("X")).getMessage();
    assertTrue(message.contains("INCN, MDJ2"), message);
  }

  @Test
  void messagesNameFileLineAndValue() {
    assertEquals(
        "m.txt line 1: gradient is 0.1; expected 0 (layers of constant velocity)",
        refusal("LAYER 0 5.3 0.1 3 0 2.5 0"));
    assertEquals("m.txt line 2: column 2 is 'x'; expected a number", refusal("0 5 3", "4 x 3"));
    assertTrue(refusal("0 5300 3000").startsWith("m.txt line 1: vpKmS is 5300.0 km/s"));
    assertTrue(refusal("4 5 3", "0 6 3.5").contains("expected increasing depths"));
    assertTrue(refusal("# none").startsWith("m.txt holds no layer"));
  }
}
