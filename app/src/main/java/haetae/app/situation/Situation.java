package haetae.app.situation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What is known at one moment. Bodies are those of the newest entries of the journal; nobody may
 * change them.
 *
 * @param at the moment
 * @param number of the last entry it holds; 0 before the first
 * @param stations newest word of each, by {@code NET.STA}
 * @param picks the last ones, newest last
 * @param quakes newest version of each, by id, oldest quake first; one that was none has {@code
 *     gone: true}
 * @param arrivals of a version of each quake, by the quake's id: up to some seconds behind the
 *     version
 * @param alerts by identifier, oldest first, with {@code acknowledgements}
 * @param shaking newest map of each quake, by the quake's id
 * @param districts by code: {@code byQuake} holds what is known of each quake there, newest last
 * @param buildings damage by quake id
 * @param facilities by id: {@code byQuake} as of districts
 * @param health by the part of the platform
 */
public record Situation(
    Instant at,
    long number,
    Map<String, JsonNode> stations,
    List<JsonNode> picks,
    Map<String, JsonNode> quakes,
    Map<String, JsonNode> arrivals,
    Map<String, JsonNode> alerts,
    Map<String, JsonNode> shaking,
    Map<String, JsonNode> districts,
    Map<String, JsonNode> buildings,
    Map<String, JsonNode> facilities,
    Map<String, JsonNode> health) {}
