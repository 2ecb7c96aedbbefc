package haetae.app.api.resource;

import haetae.app.api.http.Json;
import haetae.app.api.http.Question;
import haetae.app.api.http.Refusal;
import haetae.app.api.http.Reply;
import haetae.app.situation.Situation;
import haetae.world.city.City;
import haetae.world.city.District;
import haetae.world.city.Facility;
import haetae.world.city.LocalName;
import haetae.world.provenance.Known;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Districts and facilities: what the pack of the city says, with what is known of each quake. */
public final class CityAnswers {
  private final Past past;
  private final List<District> districts;
  private final List<Facility> facilities;

  /** Answers for a city; without one, what the journal names. */
  public CityAnswers(Past past, Optional<City> city) {
    this.past = past;
    districts = city.map(City::districts).orElse(List.of());
    facilities = city.map(City::facilities).orElse(List.of());
  }

  /** The districts. */
  public Reply districts(Question q) {
    Situation situation = past.of(q);
    return Past.dated(Listing.of(q, districts(situation, q)), situation);
  }

  /** One district. */
  public Reply district(Question q) {
    Situation situation = past.of(q);
    return Past.dated(Reply.json(get(districts(situation, q), q, "district")), situation);
  }

  /** The facilities. */
  public Reply facilities(Question q) {
    Situation situation = past.of(q);
    return Past.dated(Listing.of(q, facilities(situation, q)), situation);
  }

  /** One facility. */
  public Reply facility(Question q) {
    Situation situation = past.of(q);
    return Past.dated(Reply.json(get(facilities(situation, q), q, "facility")), situation);
  }

  private static JsonNode get(Map<String, JsonNode> all, Question q, String what) {
    JsonNode body = all.get(q.text("id"));
    if (body == null) {
      throw Refusal.notFound(what + " " + q.text("id"));
    }
    return body;
  }

  private Map<String, JsonNode> districts(Situation situation, Question q) {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    for (District d : districts) {
      ObjectNode body = Json.object().put("code", d.code());
      named(body, d.name(), d.known());
      body.put("areaKm2", d.areaKm2()).put("people", d.people()).put("households", d.households());
      body.set(Places.GEOMETRY, Places.of(d.outline(), d.centre()));
      all.put(d.code(), body);
    }
    join(all, situation.districts());
    all.replaceAll((_, body) -> Views.district((ObjectNode) body, q.who()));
    return all;
  }

  private Map<String, JsonNode> facilities(Situation situation, Question q) {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    for (Facility f : facilities) {
      ObjectNode body = Json.object().put("id", f.id());
      named(body, f.name(), f.known());
      body.put("kind", f.kind().word());
      if (!Double.isNaN(f.capacity())) {
        body.put("capacity", f.capacity());
      }
      body.set(Places.GEOMETRY, Places.point(f.place().lonDeg(), f.place().latDeg()));
      all.put(f.id(), body);
    }
    join(all, situation.facilities());
    all.keySet().removeIf(id -> !q.who().sees(id));
    return all;
  }

  private static void named(ObjectNode body, LocalName name, Known known) {
    body.put("name", name.local()).put("english", name.english());
    body.put("provenance", known.how().word()).put("source", known.source());
  }

  /** What is known of a place goes to what the pack says of it. */
  private static void join(Map<String, JsonNode> all, Map<String, JsonNode> known) {
    known.forEach((id, more) -> {
      ObjectNode body =
          all.get(id) instanceof ObjectNode object ? object : ((ObjectNode) more).objectNode();
      more.forEachEntry(body::set);
      all.put(id, body);
    });
  }
}
