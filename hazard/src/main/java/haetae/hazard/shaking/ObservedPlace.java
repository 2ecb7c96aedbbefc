package haetae.hazard.shaking;

import haetae.world.Check;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import java.util.Optional;

/**
 * A place where shaking was observed: an instrument, or a cell of felt reports.
 *
 * @param id network and code, such as {@code NP.1765}; unique among the observations of a quake
 * @param observations at most one of each measure
 * @param responses number of felt reports; 0 for an instrument or where it is not known
 */
public record ObservedPlace(
    String id,
    Kind kind,
    double latDeg,
    double lonDeg,
    List<Observation> observations,
    int responses) {
  /** Who observed. */
  public enum Kind {
    INSTRUMENT,
    FELT
  }

  public ObservedPlace {
    Check.notBlank("id of an observed place", id);
    Check.inRange("latDeg of " + id, latDeg, -90, 90, "degrees");
    Check.inRange("lonDeg of " + id, lonDeg, -180, 180, "degrees");
    Check.inRange("responses of " + id, responses, 0, 1e9, "");
    observations = List.copyOf(observations);
    if (observations.stream().map(Observation::measure).distinct().count() < observations.size()) {
      throw new InvalidValue("a measure stands twice at " + id + "; expected each once");
    }
  }

  /** An instrument, or a cell of which nobody knows how many answered. */
  public ObservedPlace(
      String id, Kind kind, double latDeg, double lonDeg, List<Observation> observations) {
    this(id, kind, latDeg, lonDeg, observations, 0);
  }

  /** The observation of a measure. */
  public Optional<Observation> find(IntensityMeasure measure) {
    return observations.stream().filter(o -> o.measure().equals(measure)).findFirst();
  }
}
