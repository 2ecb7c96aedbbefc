package haetae.hazard.shaking;

import haetae.hazard.rupture.Rupture;
import haetae.hazard.site.Sites;
import haetae.world.InvalidValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that a shaking map is made from.
 *
 * @param grid the order and shape of the targets, if they are a grid
 * @param targets where the map is wanted
 * @param ground what the ground is at the observed places
 * @param observed instruments and felt cells; may be none
 * @param version counts the maps of this event
 */
public record ShakeRequest(
    ShakeEvent event,
    Rupture rupture,
    Optional<Grid> grid,
    Sites targets,
    SiteLookup ground,
    List<ObservedPlace> observed,
    int version) {
  public ShakeRequest {
    observed = List.copyOf(observed);
    Set<String> ids = new HashSet<>();
    for (ObservedPlace place : observed) {
      if (!ids.add(place.id())) {
        throw new InvalidValue(
            "station " + place.id() + " stands twice among the observations; expected once");
      }
    }
  }
}
