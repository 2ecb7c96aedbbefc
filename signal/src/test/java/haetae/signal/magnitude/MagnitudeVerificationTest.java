package haetae.signal.magnitude;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.signal.magnitude.EnvelopeRelation.Envelope;
import haetae.signal.magnitude.EnvelopeRelation.Ground;
import haetae.world.quake.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published constants worked out by an independent program; tolerance as printed. */
class MagnitudeVerificationTest {
  @ParameterizedTest(name = "Pd {0} cm at {1} km")
  @CsvSource({"0.01,20,5.362,4.725,4.732,4.459", "0.1,30,6.685,6.198,5.996,6.163"})
  void fromPd(double pdCm, double rKm, double sheen, double kuyuk, double wurman, double wuZhao) {
    double pdM = pdCm / 100;
    assertEquals(sheen, PdRelation.SHEEN_2014.magnitude(pdM, rKm, 0), 5e-4);
    assertEquals(kuyuk, PdRelation.KUYUK_ALLEN_2013.magnitude(pdM, rKm, 0), 5e-4);
    assertEquals(wurman, PdRelation.WURMAN_2007.magnitude(pdM, rKm, 0), 5e-4);
    assertEquals(wuZhao, PdRelation.WU_ZHAO_2006.magnitude(pdM, rKm, 0), 5e-4);
  }

  @Test
  void fromTauP() {
    assertEquals(5.430, TauPMagnitude.korean(0.8), 5e-4);
  }

  @ParameterizedTest(name = "{0} at {1} km")
  @CsvSource({
    "SHEEN_2018_VERTICAL,10,2.3364,5e-5",
    "SHEEN_2018_VERTICAL,17,2.4660,5e-5",
    "SHEEN_2018_VERTICAL,50,2.7613,5e-5",
    "SHEEN_2018_VERTICAL,100,3.0000,5e-5",
    "SHEEN_2018_VERTICAL,200,3.3236,5.1e-5",
    "HONG_2000,17,2.000,5e-4",
    "HONG_2000,50,2.571,5e-4",
    "HONG_2000,100,2.971,5e-4",
    "HONG_2000,200,3.429,5e-4",
    "HUTTON_BOORE_1987,17,1.989,5e-4",
    "HUTTON_BOORE_1987,50,2.571,5e-4",
    "HUTTON_BOORE_1987,100,3.000,5e-4",
    "HUTTON_BOORE_1987,200,3.523,5e-4"
  })
  void distanceTerms(DistanceCorrection relation, double km, double expected, double tolerance) {
    assertEquals(expected, relation.at(km), tolerance);
  }

  @ParameterizedTest(name = "{0} {1} M {2} at {3} km")
  @CsvSource({
    "P,ZA,5.4,10,35.857,5e-4", "P,ZV,5.4,10,0.94217,5e-6", "P,ZD,5.4,10,0.06495,5e-6",
    "S,HA,5.4,10,69.297,5e-4", "S,HV,5.4,10,3.5229,5e-5", "P,ZD,4.0,20,0.00195,5e-6",
    "P,ZD,5.4,30,0.02125,5e-6"
  })
  void envelopesOnRock(
      Phase wave, Envelope envelope, double m, double km, double expected, double tolerance) {
    EnvelopeRelation relation = EnvelopeRelation.get(wave, envelope, Ground.ROCK);
    assertEquals(expected, relation.peak(m, km), tolerance);
  }

  @ParameterizedTest(name = "M {0} at {1} km")
  @CsvSource({"4.0,20,3.85,4.53", "5.4,30,5.37,5.90"})
  void pdRelationsOnEnvelopes(double m, double km, double kuyuk, double sheen) {
    double pdM = EnvelopeRelation.get(Phase.P, Envelope.ZD, Ground.ROCK).peak(m, km) / 100;
    assertEquals(kuyuk, PdRelation.KUYUK_ALLEN_2013.magnitude(pdM, km, 0), 5e-3);
    assertEquals(sheen, PdRelation.SHEEN_2014.magnitude(pdM, km, 0), 5e-3);
  }

  @Test
  void stationCorrectionsOfSheen2018() {
    StationCorrections s = StationCorrections.sheen2018Vertical();
    assertEquals(87, s.byStation().size());
    assertEquals(-0.2899, s.at("JJU"), 0);
    assertEquals(0.2612, s.at("SHHB"), 0);
    assertEquals(0, s.at("BRD"), 0);
  }
}
