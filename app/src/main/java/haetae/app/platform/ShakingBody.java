package haetae.app.platform;

import static haetae.app.platform.Bodies.round;

import haetae.hazard.shaking.ShakingMap;
import haetae.hazard.shaking.ShakingVersion;
import haetae.impact.MapAtPlaces;
import haetae.world.city.City;
import haetae.world.city.District;
import haetae.world.shaking.IntensityMeasure;
import haetae.world.shaking.KmaIntensity;
import haetae.world.unit.AccelerationMps2;
import haetae.world.unit.VelocityMps;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Body of a shaking map: how it is known, and what it says at the centre of each district. */
final class ShakingBody {
  private final List<District> districts;
  private final double[] latDeg;
  private final double[] lonDeg;

  ShakingBody(City city) {
    districts = city.districts();
    latDeg = districts.stream().mapToDouble(d -> d.centre().latDeg()).toArray();
    lonDeg = districts.stream().mapToDouble(d -> d.centre().lonDeg()).toArray();
  }

  ObjectNode of(ShakingVersion version) {
    ShakingMap map = version.map();
    ObjectNode node = Bodies.object();
    node.put("quake", version.quake().id());
    node.put("quakeVersion", version.quake().version());
    node.put("mapVersion", map.version());
    node.put("at", version.at().toString());
    node.put("magnitude", round(map.event().magnitude(), 3));
    node.put("motionModel", map.method().motionModel());
    node.put("finalStations", version.finalStations());
    node.put("mostMmi", round(version.mostMmi(), 2));
    node.put("mostKma", version.mostKma().mmi());
    districts(node.putArray("districts"), map);
    return node;
  }

  private void districts(ArrayNode rows, ShakingMap map) {
    MapAtPlaces places = new MapAtPlaces(map, latDeg, lonDeg);
    Optional<double[]> pga = places.mean(IntensityMeasure.PGA);
    Optional<double[]> pgv = places.mean(IntensityMeasure.PGV);
    Optional<double[]> sigma = places.sigma(IntensityMeasure.PGA);
    for (int i = 0; i < districts.size(); i++) {
      if (!places.inside(i) || pga.isEmpty() || pgv.isEmpty()) {
        continue;
      }
      double pgaG = Math.exp(pga.get()[i]);
      double pgvCmPerS = Math.exp(pgv.get()[i]);
      ObjectNode row = rows.addObject();
      row.put("code", districts.get(i).code());
      row.put("name", districts.get(i).name().local());
      row.put("pgaG", round(pgaG, 5));
      row.put("pgvCmPerS", round(pgvCmPerS, 3));
      int here = i;
      row.put("lnPgaSigma", sigma.map(s -> round(s[here], 3)).orElse(null));
      row.put(
          "kma",
          KmaIntensity.of(AccelerationMps2.ofG(pgaG), VelocityMps.ofCmPerS(pgvCmPerS)).mmi());
    }
  }
}
