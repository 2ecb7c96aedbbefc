package haetae.store.city;

import haetae.world.city.City;
import java.util.List;
import java.util.Optional;

/**
 * What a look at a pack found.
 *
 * @param city empty if there is any fault
 * @param faults by file, line and column, at most {@link FaultList#MOST}
 * @param moreFaults how many faults are not in the list
 * @param warnings what is odd, but does not refuse the pack
 * @param moreWarnings how many warnings are not in the list
 */
public record PackReport(
    Optional<City> city,
    List<Fault> faults,
    long moreFaults,
    List<Fault> warnings,
    long moreWarnings) {
  public PackReport {
    faults = List.copyOf(faults);
    warnings = List.copyOf(warnings);
  }
}
