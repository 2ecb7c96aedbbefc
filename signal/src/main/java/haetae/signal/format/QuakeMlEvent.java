package haetae.signal.format;

import haetae.world.place.GeoPoint;
import haetae.world.quake.Arrival;
import haetae.world.quake.Magnitude;
import haetae.world.quake.Origin;
import haetae.world.quake.Phase;
import haetae.world.quake.Pick;
import haetae.world.quake.Polarity;
import haetae.world.quake.QuakeVersion;
import haetae.world.quake.StationMagnitude;
import haetae.world.station.ChannelId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One event of a QuakeML document. Lengths in it are metres, distances of arrivals degrees. */
final class QuakeMlEvent {
  private final XmlWriting xml;
  private final QuakeVersion quake;
  private final QuakeMlContent content;
  private final String programVersion;
  private final String key;
  private final Set<Magnitude> magnitudes = new LinkedHashSet<>();

  QuakeMlEvent(XmlWriting xml, QuakeVersion quake, QuakeMlContent content, String programVersion) {
    this.xml = xml;
    this.quake = quake;
    this.content = content;
    this.programVersion = programVersion;
    this.key = quake.id() + "/" + quake.version();
    magnitudes.addAll(quake.magnitudes());
    quake.magnitude().ifPresent(magnitudes::add);
  }

  /**
   * @param history all versions, this one last
   */
  void write(List<QuakeVersion> history) {
    List<QuakeVersion> told = content.allOrigins() ? history : List.of(quake);
    xml.open("event", "publicID", QuakeMlWriter.identifier("event", quake.id()));
    xml.leaf("preferredOriginID", id("origin"));
    quake.magnitude().ifPresent(m -> xml.leaf("preferredMagnitudeID", id("magnitude", index(m))));
    xml.leaf("type", "earthquake");
    if (!quake.remark().isBlank()) {
      xml.open("comment").leaf("text", quake.remark()).close();
    }
    creation(quake.at().toString());
    if (content.arrivals()) {
      picks(told).values().forEach(this::pick);
    }
    for (QuakeVersion version : told) {
      new QuakeMlEvent(xml, version, content, programVersion).conclusions();
    }
    xml.close();
  }

  /** Origin and magnitudes of this version. */
  private void conclusions() {
    origin();
    for (Magnitude magnitude : magnitudes) {
      if (content.allMagnitudes() || quake.magnitude().filter(magnitude::equals).isPresent()) {
        magnitude(magnitude);
      }
    }
  }

  private static Map<String, Pick> picks(List<QuakeVersion> versions) {
    Map<String, Pick> picks = new LinkedHashMap<>();
    for (QuakeVersion version : versions) {
      version.origin().arrivals().forEach(a -> picks.putIfAbsent(a.pick().id(), a.pick()));
    }
    return picks;
  }

  private void pick(Pick pick) {
    xml.open("pick", "publicID", QuakeMlWriter.identifier("pick", pick.id()));
    xml.open("time").leaf("value", pick.time().toString()).leaf("uncertainty", pick.sigmaS());
    xml.close();
    ChannelId channel = pick.channel();
    xml.leaf(
        "waveformID",
        "",
        "networkCode",
        channel.station().network(),
        "stationCode",
        channel.station().station(),
        "locationCode",
        channel.location(),
        "channelCode",
        channel.code());
    xml.leaf("methodID", QuakeMlWriter.identifier("method", pick.method()));
    xml.leaf("phaseHint", pick.phase().name());
    xml.leaf("polarity", polarity(pick.polarity()));
    xml.leaf("evaluationMode", "automatic");
    creation(pick.at().toString());
    xml.close();
  }

  private static String polarity(Polarity polarity) {
    return switch (polarity) {
      case UP -> "positive";
      case DOWN -> "negative";
      case UNKNOWN -> "undecidable";
    };
  }

  private void origin() {
    Origin o = quake.origin();
    xml.open("origin", "publicID", id("origin"));
    xml.open("time").leaf("value", o.time().toString()).leaf("uncertainty", o.timeErrorS()).close();
    double latitudeErrorDeg = o.horizontalErrorKm() / GeoPoint.KM_PER_DEGREE;
    double shrink = Math.max(0.01, Math.cos(Math.toRadians(o.epicentre().latDeg())));
    measured("latitude", o.epicentre().latDeg(), latitudeErrorDeg);
    measured("longitude", o.epicentre().lonDeg(), latitudeErrorDeg / shrink);
    measured("depth", o.depthKm() * 1000, o.depthErrorKm() * 1000);
    xml.leaf("depthType", o.depthFixed() ? "operator assigned" : "from location");
    xml.leaf("methodID", QuakeMlWriter.identifier("method", o.method()));
    quality(o);
    xml.leaf("evaluationMode", "automatic");
    uncertainty(o);
    int n = 0;
    for (Arrival arrival : content.arrivals() ? o.arrivals() : List.<Arrival>of()) {
      arrival(arrival, n++);
    }
    creation(quake.at().toString());
    xml.close();
  }

  private void measured(String element, double value, double uncertainty) {
    xml.open(element).leaf("value", value).leaf("uncertainty", uncertainty).close();
  }

  private void quality(Origin o) {
    xml.open("quality");
    if (!o.arrivals().isEmpty()) { // else they are not known any more
      xml.leaf("usedPhaseCount", Integer.toString(o.picksUsed()));
      xml.leaf("usedStationCount", Integer.toString(o.stationsUsed()));
    }
    xml.leaf("standardError", o.rmsS());
    xml.leaf("azimuthalGap", o.azimuthalGapDeg());
    xml.leaf("secondaryAzimuthalGap", o.secondaryGapDeg());
    xml.leaf("minimumDistance", o.nearestStationKm() / GeoPoint.KM_PER_DEGREE);
    xml.close();
  }

  private void uncertainty(Origin o) {
    xml.open("originUncertainty");
    xml.leaf("horizontalUncertainty", o.horizontalErrorKm() * 1000);
    xml.leaf("minHorizontalUncertainty", o.ellipse().semiMinorKm() * 1000);
    xml.leaf("maxHorizontalUncertainty", o.ellipse().semiMajorKm() * 1000);
    xml.leaf("azimuthMaxHorizontalUncertainty", o.ellipse().majorAzimuthDeg());
    xml.leaf("preferredDescription", "uncertainty ellipse");
    xml.leaf("confidenceLevel", 68.27);
    xml.close();
  }

  private void arrival(Arrival arrival, int n) {
    xml.open("arrival", "publicID", id("arrival", n));
    xml.leaf("pickID", QuakeMlWriter.identifier("pick", arrival.pick().id()));
    xml.leaf("phase", arrival.pick().phase() == Phase.P ? "P" : "S");
    xml.leaf("azimuth", arrival.azimuthDeg());
    xml.leaf("distance", arrival.distanceKm() / GeoPoint.KM_PER_DEGREE);
    xml.leaf("timeResidual", arrival.residualS());
    xml.leaf("timeWeight", arrival.weight());
    xml.close();
  }

  private void magnitude(Magnitude magnitude) {
    int n = index(magnitude);
    xml.open("magnitude", "publicID", id("magnitude", n));
    measured("mag", magnitude.value(), magnitude.sigma());
    xml.leaf("type", magnitude.type());
    xml.leaf("stationCount", Integer.toString(magnitude.stations()));
    xml.leaf("originID", id("origin"));
    xml.leaf("evaluationMode", "automatic");
    xml.open("comment");
    xml.leaf("text", magnitude.method() + (magnitude.saturated() ? " (saturated)" : ""));
    xml.close();
    int told = content.arrivals() ? magnitude.contributions().size() : 0;
    for (int k = 0; k < told; k++) {
      xml.open("stationMagnitudeContribution");
      xml.leaf("stationMagnitudeID", id("stationMagnitude", n + "/" + k));
      xml.leaf("weight", magnitude.contributions().get(k).weight());
      xml.close();
    }
    xml.close();
    for (int k = 0; k < told; k++) {
      stationMagnitude(magnitude.contributions().get(k), n + "/" + k);
    }
  }

  private void stationMagnitude(StationMagnitude one, String n) {
    xml.open("stationMagnitude", "publicID", id("stationMagnitude", n));
    xml.leaf("originID", id("origin"));
    xml.open("mag").leaf("value", one.value()).close();
    xml.leaf("type", one.type());
    xml.leaf(
        "waveformID",
        "",
        "networkCode",
        one.station().network(),
        "stationCode",
        one.station().station());
    xml.close();
  }

  private void creation(String time) {
    xml.open("creationInfo").leaf("agencyID", "Haetae").leaf("creationTime", time);
    xml.leaf("version", programVersion).close();
  }

  private int index(Magnitude magnitude) {
    return List.copyOf(magnitudes).indexOf(magnitude);
  }

  private String id(String kind) {
    return QuakeMlWriter.identifier(kind, key);
  }

  private String id(String kind, Object n) {
    return QuakeMlWriter.identifier(kind, key + "/" + n);
  }
}
