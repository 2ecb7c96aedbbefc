package haetae.hazard.shaking;

import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.hazard.site.Sites;
import haetae.world.shaking.IntensityMeasure;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the models say at a set of places; each measure is computed once. */
final class Predictions {
  private final ShakeModels models;
  private final Source source;
  private final Distances distances;
  private final Sites sites;
  private final Map<IntensityMeasure, Forecast> done = new ConcurrentHashMap<>();

  Predictions(ShakeModels models, Source source, Distances distances, Sites sites) {
    this.models = models;
    this.source = source;
    this.distances = distances;
    this.sites = sites;
  }

  Distances distances() {
    return distances;
  }

  Sites sites() {
    return sites;
  }

  /** Computes several measures, in parallel. */
  void prepare(Collection<IntensityMeasure> measures) {
    measures.parallelStream().forEach(this::of);
  }

  Forecast of(IntensityMeasure measure) {
    return done.computeIfAbsent(measure, this::predict);
  }

  private Forecast predict(IntensityMeasure measure) {
    return models.of(measure).forecast(measure, source, distances, sites);
  }
}
