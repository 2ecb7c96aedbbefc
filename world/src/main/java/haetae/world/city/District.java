package haetae.world.city;

import haetae.world.Check;
import haetae.world.place.Area;
import haetae.world.place.GeoPoint;
import haetae.world.provenance.Known;

/**
 * A piece of a city that has a name and an office: 읍, 면 or 동.
 *
 * @param code official code; unique in a pack
 * @param centre stands for the district where no outline is known
 * @param areaKm2 km², more than 0
 * @param people residents
 * @param households households
 * @param vs30Mps m/s; NaN where nothing is said
 * @param liquefaction how easily its ground liquefies
 * @param waterTableM depth of the ground water, m; NaN where nothing is said
 * @param outline {@link Area#UNKNOWN} where none may be shipped
 */
public record District(
    String code,
    LocalName name,
    GeoPoint centre,
    double areaKm2,
    double people,
    double households,
    double vs30Mps,
    Susceptibility liquefaction,
    double waterTableM,
    Area outline,
    Known known) {
  public District {
    Check.notBlank("code of a district", code);
    Check.inRange("areaKm2", areaKm2, 1e-4, 1e6, "km²");
    Check.inRange("people", people, 0, 1e8, "people");
    Check.inRange("households", households, 0, 1e8, "households");
    if (!Double.isNaN(vs30Mps)) {
      Check.inRange("vs30Mps", vs30Mps, 50, 5000, "m/s");
    }
    if (!Double.isNaN(waterTableM)) {
      Check.inRange("waterTableM", waterTableM, 0, 1000, "m");
    }
  }
}
