package haetae.world.city;

import haetae.world.Check;
import haetae.world.place.Bounds;
import haetae.world.provenance.Known;
import java.time.ZoneId;
import java.util.Map;

/**
 * The first page of a pack.
 *
 * @param id short name in lower case letters, digits and hyphens; the name of the folder
 * @param zone for the hour of the day at which people are at home or at work
 * @param bounds every place of the pack lies inside; seismic stations may lie 1° outside
 * @param currency ISO 4217 code of all values in the pack
 * @param intensityScale {@code kma} or {@code mmi}: the scale shown first
 * @param authorities what each authority is called: {@code earthquake-warning} → KMA, …
 * @param contacts whom to call, by purpose
 */
public record CityInfo(
    String id,
    LocalName name,
    ZoneId zone,
    Bounds bounds,
    String currency,
    String intensityScale,
    Map<String, String> authorities,
    Map<String, String> contacts,
    Known known) {
  public CityInfo {
    Check.notBlank("id of a city", id);
    Check.notBlank("currency", currency);
    authorities = Map.copyOf(authorities);
    contacts = Map.copyOf(contacts);
  }
}
