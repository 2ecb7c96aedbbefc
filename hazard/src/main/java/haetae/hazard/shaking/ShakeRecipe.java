package haetae.hazard.shaking;

import haetae.hazard.field.ConditionedField;
import haetae.hazard.field.Conditioning;
import haetae.hazard.field.ConditioningSettings;
import haetae.hazard.field.PseudoPeriod;
import haetae.hazard.field.Residuals;
import haetae.hazard.field.Targets;
import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.ProjectionCentre;
import haetae.hazard.rupture.Source;
import haetae.hazard.shaking.ObservedPlace.Kind;
import haetae.hazard.site.Sites;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * From a quake, its rupture and what was observed to a shaking map, in ShakeMap's order (SCIENCE2
 * section 23.1; Worden et al. 2018, 2020): predictions and residuals of what was observed itself,
 * outliers, peaks from felt cells and intensities from instruments, the residuals that speak for
 * each output measure, conditioning. Immutable; the same request gives the same map.
 */
public final class ShakeRecipe {
  private final ShakeModels models;
  private final ShakeSettings settings;
  private final ConditioningSettings conditioning;

  /** A recipe with these models and settings. */
  public ShakeRecipe(
      ShakeModels models, ShakeSettings settings, ConditioningSettings conditioning) {
    this.models = models;
    this.settings = settings;
    this.conditioning = conditioning;
  }

  /** Makes the map. */
  public ShakingMap make(ShakeRequest request) {
    Source source = source(request);
    List<ObservedGroup> groups = groups(request, source);
    Sites places = request.targets();
    Predictions prior =
        new Predictions(models, source, distances(request, places.latDeg, places.lonDeg), places);
    prior.prepare(settings.measures());
    Targets targets = new Targets(places.latDeg, places.lonDeg);
    Stream<IntensityMeasure> measures = settings.measures().stream();
    List<Layer> layers =
        (conditioning.parallel() ? measures.parallel() : measures)
            .map(measure -> layer(measure, request, groups, targets, prior))
            .toList();
    return new ShakingMap(
        request.event(),
        request.version(),
        request.rupture(),
        request.grid(),
        places,
        layers,
        rows(groups),
        method());
  }

  /** What was observed against the models, without a map: residuals, outliers, conversions. */
  public List<StationRow> stations(ShakeRequest request) {
    return rows(groups(request, source(request)));
  }

  private static List<StationRow> rows(List<ObservedGroup> groups) {
    return groups.stream().flatMap(group -> StationRow.of(group).stream()).toList();
  }

  private Source source(ShakeRequest request) {
    OptionalDouble rake = request.event().rakeDeg();
    if (rake.isEmpty() && settings.strikeSlipIfUnknown()) {
      rake = OptionalDouble.of(0);
    }
    return request.rupture().source(request.event().magnitude(), rake);
  }

  private ShakingMap.Method method() {
    return new ShakingMap.Method(
        models.motion().id(),
        models.intensity().id(),
        models.conversion().id(),
        models.correlation().id(),
        settings);
  }

  private Distances distances(ShakeRequest request, double[] latDeg, double[] lonDeg) {
    return settings.planeAboutSites()
        ? request
            .rupture()
            .distances(
                latDeg, lonDeg, ProjectionCentre.of(request.rupture().corners(), latDeg, lonDeg))
        : request.rupture().distances(latDeg, lonDeg);
  }

  /** Instruments and felt cells with all their columns. */
  private List<ObservedGroup> groups(ShakeRequest request, Source source) {
    ObservedGroup instruments = group(request, source, Kind.INSTRUMENT);
    ObservedGroup felt = group(request, source, Kind.FELT);
    boolean judge =
        settings.outlierDeviations() > 0
            && (request.rupture().finite()
                || source.magnitude() <= settings.outlierMostMagnitude());
    instruments.addObserved(settings, judge);
    felt.addObserved(settings, judge);
    if (settings.checkUnits()) {
      UnitCheck.of(instruments);
    }
    DerivedColumns derived = new DerivedColumns(models.conversion(), settings, source.magnitude());
    if (settings.measures().stream().anyMatch(IntensityMeasure::logarithmic)) {
      derived.peaksFromFelt(felt);
    }
    if (settings.measures().contains(IntensityMeasure.MMI) && !instruments.places.isEmpty()) {
      derived.intensityFromPeaks(instruments);
    }
    return List.of(instruments, felt);
  }

  private ObservedGroup group(ShakeRequest request, Source source, Kind kind) {
    List<ObservedPlace> places =
        FeltSigma.stated(
            request.observed().stream().filter(p -> p.kind() == kind).toList(), settings);
    double[] lat = places.stream().mapToDouble(ObservedPlace::latDeg).toArray();
    double[] lon = places.stream().mapToDouble(ObservedPlace::lonDeg).toArray();
    return new ObservedGroup(
        places,
        new Predictions(
            models, source, distances(request, lat, lon), request.ground().at(lat, lon)));
  }

  private Layer layer(
      IntensityMeasure measure,
      ShakeRequest request,
      List<ObservedGroup> groups,
      Targets targets,
      Predictions prior) {
    Residuals residuals = residuals(measure, groups);
    boolean bias =
        settings.bias()
            && (request.rupture().finite()
                || request.event().magnitude() <= settings.biasMostMagnitude());
    ConditionedField field =
        new Conditioning(models.correlation(), conditioning.withBias(bias))
            .condition(
                residuals, targets, prior.of(measure).motion, PseudoPeriod.secondsOf(measure));
    if (measure.kind() == IntensityMeasure.Kind.MMI) {
      for (int i = 0; i < field.mean.length; i++) {
        field.mean[i] = Math.min(10, Math.max(1, field.mean[i]));
      }
    }
    return new Layer(
        measure,
        field.mean,
        field.sigma,
        residuals.size(),
        nominalBias(residuals, field),
        field.event,
        field.accuracy);
  }

  /** Mean of the bias at the observations. */
  private static double nominalBias(Residuals residuals, ConditionedField field) {
    double sum = 0;
    for (int i = 0; i < residuals.size(); i++) {
      sum += residuals.tau[i] * field.event.mean[field.event.indexOf(residuals.periodS[i])];
    }
    return residuals.size() == 0 ? 0 : sum / residuals.size();
  }

  private Residuals residuals(IntensityMeasure output, List<ObservedGroup> groups) {
    Residuals.Builder rows = Residuals.builder();
    for (ObservedGroup group : groups) {
      for (int i = 0; i < group.places.size(); i++) {
        for (IntensityMeasure measure : ResidualChoice.of(output, group.spoken(i))) {
          add(rows, group, group.find(measure).orElseThrow(), i);
        }
      }
    }
    return rows.build();
  }

  private void add(Residuals.Builder rows, ObservedGroup group, Column column, int i) {
    ObservedPlace place = group.places.get(i);
    rows.add(
        place.latDeg(),
        place.lonDeg(),
        PseudoPeriod.secondsOf(column.measure),
        column.residual[i],
        column.prediction.tau[i],
        column.prediction.phi[i],
        column.sigma[i],
        group.rrupKm(i) <= settings.biasRangeKm() ? 1 : 0);
  }
}
