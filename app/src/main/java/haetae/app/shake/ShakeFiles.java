package haetae.app.shake;

import haetae.app.shakemap.EventXml;
import haetae.app.shakemap.MomentXml;
import haetae.app.shakemap.Observations;
import haetae.app.shakemap.RuptureFile;
import haetae.app.site.GridReader;
import haetae.hazard.rupture.PointRupture;
import haetae.hazard.rupture.Rupture;
import haetae.hazard.shaking.Grid;
import haetae.hazard.shaking.ShakeEvent;
import haetae.hazard.shaking.ShakeRequest;
import haetae.hazard.shaking.SiteLookup;
import haetae.hazard.site.GridVs30;
import haetae.hazard.site.SiteFinder;
import haetae.hazard.site.Sites;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of one quake, read.
 *
 * @param observed instruments and felt cells, may be none, and what was not used of them
 */
public record ShakeFiles(
    ShakeEvent event, Rupture rupture, Observations observed, SiteLookup ground) {
  /**
   * Reads all of them, or refuses all.
   *
   * @param moment moment.xml; its style counts where the event has no rake
   * @param rupture of ShakeMap, JSON or text; none: a point source
   * @param sites grid of Vs30; none: the plan's value everywhere
   * @throws haetae.world.InvalidValue naming file, place in it, got and expected
   */
  public static ShakeFiles read(
      Path event,
      @Nullable Path moment,
      @Nullable Path rupture,
      List<Path> observations,
      List<Path> felt,
      @Nullable Path sites,
      double vs30Mps) {
    ShakeEvent quake = event(EventXml.read(event), moment);
    Rupture fault =
        Optional.ofNullable(rupture)
            .flatMap(file -> RuptureFile.read(file, quake))
            .orElseGet(
                () -> PointRupture.of(quake.hypocentre(), quake.magnitude(), quake.rakeDeg()));
    List<Path> all = new ArrayList<>(observations);
    all.addAll(felt);
    Observations observed =
        all.isEmpty() ? new Observations(List.of(), List.of()) : Observations.read(all);
    return new ShakeFiles(quake, fault, observed, ground(sites, vs30Mps));
  }

  private static ShakeEvent event(ShakeEvent event, @Nullable Path moment) {
    if (moment == null || event.rakeDeg().isPresent()) {
      return event;
    }
    return event.withRake(MomentXml.rakeDeg(moment));
  }

  private static SiteLookup ground(@Nullable Path sites, double vs30Mps) {
    if (sites == null) {
      return SiteLookup.uniform(vs30Mps);
    }
    GridVs30 grid = new GridVs30(GridReader.read(sites), false);
    return new SiteFinder(List.of(grid), vs30Mps)::at;
  }

  /** What the map is made from. */
  public ShakeRequest request(ShakePlan plan) {
    Optional<Grid> grid = plan.grid(event);
    Sites targets =
        grid.map(g -> ground.at(g.latDeg(), g.lonDeg()))
            .orElseGet(() -> plan.points().orElseThrow());
    return new ShakeRequest(event, rupture, grid, targets, ground, observed.places(), 1);
  }
}
