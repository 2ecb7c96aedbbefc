package haetae.app.api;

import haetae.app.api.part.Admission;
import haetae.app.api.part.DeviceDesk;
import haetae.app.api.part.EarlierQuakes;
import haetae.app.api.part.FdsnRoutes;
import haetae.app.api.part.Gate;
import haetae.app.api.part.IngestDoor;
import haetae.app.api.part.LoginRoutes;
import haetae.app.api.part.ObservationBook;
import haetae.app.api.part.Readiness;
import haetae.app.api.part.Records;
import haetae.app.api.part.SettingDesk;
import haetae.app.api.part.ShakingGrids;
import haetae.app.api.route.Route;
import haetae.app.situation.Newsroom;
import haetae.world.city.City;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the API speaks for. A part that is not there has no routes.
 *
 * @param meters counts go here
 * @param scrape all counts of the platform as Prometheus reads them
 * @param more routes of other parts, in the same table
 */
public record ApiParts(
    Newsroom newsroom,
    InstantSource clock,
    Gate gate,
    Admission admission,
    Readiness readiness,
    MeterRegistry meters,
    Supplier<String> scrape,
    Optional<City> city,
    EarlierQuakes earlier,
    Optional<Records> records,
    Optional<ShakingGrids> grids,
    Optional<ObservationBook> observations,
    Optional<IngestDoor> ingest,
    Optional<DeviceDesk> devices,
    Optional<SettingDesk> settings,
    Optional<LoginRoutes> logins,
    Optional<FdsnRoutes> fdsn,
    List<Route> more) {
  public ApiParts {
    more = List.copyOf(more);
  }

  /** Parts in the making: what every API needs, and what it may have. */
  public static Builder of(
      Newsroom newsroom,
      InstantSource clock,
      Gate gate,
      Admission admission,
      MeterRegistry meters) {
    return new Builder(newsroom, clock, gate, admission, meters);
  }

  /** Collects the parts. */
  public static final class Builder {
    private final Newsroom newsroom;
    private final InstantSource clock;
    private final Gate gate;
    private final Admission admission;
    private final MeterRegistry meters;
    private Readiness readiness = java.util.Map::of;
    private Supplier<String> scrape = () -> "";
    private Optional<City> city = Optional.empty();
    private EarlierQuakes earlier = (_, _) -> List.of();
    private Optional<Records> records = Optional.empty();
    private Optional<ShakingGrids> grids = Optional.empty();
    private Optional<ObservationBook> observations = Optional.empty();
    private Optional<IngestDoor> ingest = Optional.empty();
    private Optional<DeviceDesk> devices = Optional.empty();
    private Optional<SettingDesk> settings = Optional.empty();
    private Optional<LoginRoutes> logins = Optional.empty();
    private Optional<FdsnRoutes> fdsn = Optional.empty();
    private List<Route> more = List.of();

    private Builder(
        Newsroom newsroom,
        InstantSource clock,
        Gate gate,
        Admission admission,
        MeterRegistry meters) {
      this.newsroom = newsroom;
      this.clock = clock;
      this.gate = gate;
      this.admission = admission;
      this.meters = meters;
    }

    /** How the parts of the platform are. */
    public Builder readiness(Readiness is) {
      readiness = is;
      return this;
    }

    /** All counts, as Prometheus reads them. */
    public Builder scrape(Supplier<String> text) {
      scrape = text;
      return this;
    }

    /** The city that is looked after. */
    public Builder city(City lookedAfter) {
      city = Optional.of(lookedAfter);
      return this;
    }

    /** Quakes of any time. */
    public Builder earlier(EarlierQuakes tables) {
      earlier = tables;
      return this;
    }

    /** The journal to page through. */
    public Builder records(Records journal) {
      records = Optional.of(journal);
      return this;
    }

    /** Shaking on its grid. */
    public Builder grids(ShakingGrids source) {
      grids = Optional.of(source);
      return this;
    }

    /** Where observations are kept. */
    public Builder observations(ObservationBook book) {
      observations = Optional.of(book);
      return this;
    }

    /** Where devices hand in. */
    public Builder ingest(IngestDoor door) {
      ingest = Optional.of(door);
      return this;
    }

    /** The register of devices. */
    public Builder devices(DeviceDesk desk) {
      devices = Optional.of(desk);
      return this;
    }

    /** The settings. */
    public Builder settings(SettingDesk desk) {
      settings = Optional.of(desk);
      return this;
    }

    /** Logging in and out. */
    public Builder logins(LoginRoutes routes) {
      logins = Optional.of(routes);
      return this;
    }

    /** The FDSN web services. */
    public Builder fdsn(FdsnRoutes routes) {
      fdsn = Optional.of(routes);
      return this;
    }

    /** Routes of other parts. */
    public Builder more(List<Route> routes) {
      more = routes;
      return this;
    }

    /** The parts. */
    public ApiParts build() {
      return new ApiParts(
          newsroom,
          clock,
          gate,
          admission,
          readiness,
          meters,
          scrape,
          city,
          earlier,
          records,
          grids,
          observations,
          ingest,
          devices,
          settings,
          logins,
          fdsn,
          more);
    }
  }
}
