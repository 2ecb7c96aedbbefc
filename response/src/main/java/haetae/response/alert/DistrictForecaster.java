package haetae.response.alert;

import haetae.hazard.intensity.KmaForecast;
import haetae.hazard.rupture.EarthPoint;
import haetae.hazard.rupture.PointRupture;
import haetae.hazard.shaking.Forecast;
import haetae.hazard.shaking.Forecaster;
import haetae.hazard.shaking.LiveModels;
import haetae.hazard.site.Sites;
import haetae.world.InvalidValue;
import haetae.world.city.District;
import haetae.world.quake.Magnitude;
import haetae.world.quake.Origin;
import haetae.world.quake.QuakeVersion;
import haetae.world.shaking.IntensityMeasure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

/**
 * From a quake alone, before anything was felt, to the class of KMA in each district: ln PGA and ln
 * PGV at its centre, their deviations widened by what is not known of magnitude and place (SCIENCE
 * section 5.1), the larger class of the two. Serves many threads.
 */
public final class DistrictForecaster {
  private static final double MOST_ERROR_KM = 50;
  private static final int MOST_FAULTS = 500;

  private final List<District> districts;
  private final Sites centres;
  private final LiveModels models;
  private final SWaveTimes sWave;
  private final Map<Fault, PointRupture> faults = new ConcurrentHashMap<>();

  /**
   * @param motionModel as {@link LiveModels} names it
   * @param usualVs30Mps where a district says nothing
   * @throws InvalidValue if there is no district or no such model
   */
  public DistrictForecaster(
      List<District> districts, String motionModel, double usualVs30Mps, SWaveTimes sWave) {
    if (districts.isEmpty()) {
      throw new InvalidValue("nobody to warn: the city has no districts; expected one or more");
    }
    this.districts = List.copyOf(districts);
    models = new LiveModels(motionModel);
    this.sWave = sWave;
    int n = districts.size();
    double[] lat = new double[n];
    double[] lon = new double[n];
    double[] vs30 = new double[n];
    for (int i = 0; i < n; i++) {
      District district = districts.get(i);
      lat[i] = district.centre().latDeg();
      lon[i] = district.centre().lonDeg();
      vs30[i] = Double.isNaN(district.vs30Mps()) ? usualVs30Mps : district.vs30Mps();
    }
    centres = Sites.of(lat, lon, vs30);
  }

  /** What each district is to expect; none while the quake has no magnitude. */
  public List<DistrictForecast> forecast(QuakeVersion quake) {
    return quake.magnitude().map(m -> forecast(quake.origin(), m)).orElse(List.of());
  }

  private List<DistrictForecast> forecast(Origin origin, Magnitude magnitude) {
    double lat = origin.epicentre().latDeg();
    double lon = origin.epicentre().lonDeg();
    EarthPoint hypocentre = new EarthPoint(lat, lon, Math.max(0, origin.depthKm()));
    PointRupture rupture = rupture(hypocentre, magnitude.value());
    var source = rupture.source(magnitude.value(), OptionalDouble.empty());
    var distances = rupture.distances(centres.latDeg, centres.lonDeg);
    double errorKm = origin.horizontalErrorKm();
    Forecaster motion =
        models.with(magnitude.sigma(), errorKm < MOST_ERROR_KM ? errorKm : MOST_ERROR_KM).motion();
    Forecast pga = motion.forecast(IntensityMeasure.PGA, source, distances, centres);
    Forecast pgv = motion.forecast(IntensityMeasure.PGV, source, distances, centres);
    List<DistrictForecast> out = new ArrayList<>();
    for (int i = 0; i < districts.size(); i++) {
      out.add(
          new DistrictForecast(
              districts.get(i),
              distances.repiKm[i],
              KmaForecast.larger(
                  KmaForecast.of(IntensityMeasure.PGA, pga.motion.mean[i], pga.total[i]),
                  KmaForecast.of(IntensityMeasure.PGV, pgv.motion.mean[i], pgv.total[i])),
              sArrival(origin, distances.repiKm[i])));
    }
    return out;
  }

  /**
   * The average over possible faults takes long: made once for each tenth of magnitude and whole
   * kilometre of depth, whatever came before.
   */
  private PointRupture rupture(EarthPoint hypocentre, double magnitude) {
    Fault rounded = new Fault(Math.round(magnitude * 10) / 10.0, Math.rint(hypocentre.depthKm()));
    if (faults.size() >= MOST_FAULTS) {
      faults.clear();
    }
    return faults.computeIfAbsent(rounded, DistrictForecaster::average).movedTo(hypocentre);
  }

  private static PointRupture average(Fault fault) {
    EarthPoint anywhere = new EarthPoint(0, 0, fault.depthKm());
    return PointRupture.of(anywhere, fault.magnitude(), OptionalDouble.empty());
  }

  private record Fault(double magnitude, double depthKm) {}

  private Instant sArrival(Origin origin, double distanceKm) {
    double s = sWave.seconds(distanceKm, Math.max(0, origin.depthKm()));
    return origin.time().plusNanos(Math.round(s * 1e9));
  }
}
