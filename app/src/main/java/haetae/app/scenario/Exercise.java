package haetae.app.scenario;

import haetae.signal.simulate.Scenario;
import java.util.Comparator;
import java.util.List;

/**
 * A scenario and what goes wrong in it.
 *
 * @param scenario with the injects that change what stations record already in it: outages, false
 *     reports, clock steps, second quakes
 * @param injects all of them, in order of time; those of the lines (lost, late and doubled packets)
 *     are up to whoever delivers
 */
public record Exercise(Scenario scenario, List<Inject> injects) {
  public Exercise {
    injects = injects.stream().sorted(Comparator.comparingDouble(Inject::atS)).toList();
  }
}
