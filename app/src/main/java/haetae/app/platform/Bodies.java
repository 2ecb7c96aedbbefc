package haetae.app.platform;

import haetae.world.quake.Arrival;
import haetae.world.quake.Magnitude;
import haetae.world.quake.Origin;
import haetae.world.quake.Pick;
import haetae.world.quake.QuakeVersion;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of journal entries about picks and quakes; the names are those of {@code replay}. */
final class Bodies {
  /** An entry of the journal has room for about three times as many. */
  static final int MOST_ARRIVALS = 5000;

  static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Bodies() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ObjectNode pick(Pick pick) {
    ObjectNode node = object();
    node.put("id", pick.id());
    node.put("at", pick.at().toString());
    node.put("station", pick.station().toString());
    node.put("channel", pick.channel().toString());
    node.put("phase", pick.phase().name());
    node.put("time", pick.time().toString());
    node.put("sigmaS", round(pick.sigmaS(), 4));
    node.put("snr", round(pick.snr(), 2));
    node.put("polarity", pick.polarity().name());
    node.put("quality", round(pick.quality(), 3));
    node.put("method", pick.method());
    return node;
  }

  static ObjectNode quake(QuakeVersion version) {
    Origin origin = version.origin();
    ObjectNode node = object();
    node.put("id", version.id());
    node.put("version", version.version());
    node.put("at", version.at().toString());
    node.put("originTime", origin.time().toString());
    node.put("originTimeErrorS", round(origin.timeErrorS(), 3));
    node.put("latitudeDeg", round(origin.epicentre().latDeg(), 5));
    node.put("longitudeDeg", round(origin.epicentre().lonDeg(), 5));
    node.put("depthKm", round(origin.depthKm(), 3));
    node.put("depthFixed", origin.depthFixed());
    node.put("horizontalErrorKm", round(origin.horizontalErrorKm(), 3));
    node.put("depthErrorKm", round(origin.depthErrorKm(), 3));
    node.put("rmsS", round(origin.rmsS(), 4));
    node.put("azimuthalGapDeg", round(origin.azimuthalGapDeg(), 1));
    node.put("nearestStationKm", round(origin.nearestStationKm(), 2));
    node.put("picksUsed", origin.picksUsed());
    node.put("stationsUsed", origin.stationsUsed());
    node.put("method", origin.method());
    node.put("magnitude", version.magnitude().map(m -> round(m.value(), 3)).orElse(null));
    node.put("magnitudeType", version.magnitude().map(Magnitude::type).orElse(null));
    node.put("magnitudeSigma", version.magnitude().map(m -> round(m.sigma(), 3)).orElse(null));
    node.put("remark", version.remark());
    ArrayNode types = node.putArray("magnitudes");
    for (Magnitude magnitude : version.magnitudes()) {
      ObjectNode one = types.addObject();
      one.put("type", magnitude.type());
      one.put("value", round(magnitude.value(), 3));
      one.put("sigma", round(magnitude.sigma(), 3));
      one.put("stations", magnitude.stations());
      one.put("saturated", magnitude.saturated());
      one.put("method", magnitude.method());
    }
    return node;
  }

  /**
   * Arrivals of a version of a quake, each with all of its pick: of more than {@value
   * #MOST_ARRIVALS} the nearest, and how many are left out.
   */
  static ObjectNode arrivals(QuakeVersion version) {
    ObjectNode node = object();
    node.put("id", version.id());
    node.put("version", version.version());
    ArrayNode rows = node.putArray("arrivals");
    List<Arrival> all = version.origin().arrivals();
    List<Arrival> shown = all;
    if (all.size() > MOST_ARRIVALS) {
      shown =
          all.stream()
              .sorted(Comparator.comparingDouble(Arrival::distanceKm))
              .limit(MOST_ARRIVALS)
              .toList();
      node.put("leftOut", all.size() - MOST_ARRIVALS);
    }
    for (Arrival arrival : shown) {
      ObjectNode row = rows.addObject();
      row.set("pick", pick(arrival.pick()));
      row.put("distanceKm", round(arrival.distanceKm(), 2));
      row.put("azimuthDeg", round(arrival.azimuthDeg(), 1));
      row.put("residualS", round(arrival.residualS(), 3));
      row.put("weight", round(arrival.weight(), 3));
    }
    return node;
  }

  /** Null, as JSON knows no other word for it, where the value is not a number. */
  static @Nullable Double round(double value, int digits) {
    double scale = Math.pow(10, digits);
    return Double.isFinite(value) ? Math.round(value * scale) / scale : null;
  }
}
