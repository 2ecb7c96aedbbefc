package haetae.app.platform;

import haetae.app.api.AccountRows;
import haetae.app.api.ApiParts;
import haetae.app.api.ApiServer;
import haetae.app.api.ApiSettings;
import haetae.app.api.part.Readiness;
import haetae.app.api.resource.JournalRecords;
import haetae.app.api.route.Route;
import haetae.app.control.Approvals;
import haetae.app.control.Dial;
import haetae.app.control.SettingBook;
import haetae.app.control.Values;
import haetae.app.fdsn.FdsnServices;
import haetae.app.impact.CityFolder;
import haetae.app.security.AccountBook;
import haetae.app.security.Accounts;
import haetae.app.security.Audit;
import haetae.app.security.PasswordRules;
import haetae.app.sense.device.Device;
import haetae.app.sense.device.DeviceIntake;
import haetae.app.sense.device.DeviceRegister;
import haetae.app.settings.Settings;
import haetae.app.settings.SettingsReader;
import haetae.impact.ImpactSettings;
import haetae.impact.PreparedCity;
import haetae.store.archive.EventWindows;
import haetae.store.archive.WaveformArchive;
import haetae.world.InvalidValue;
import haetae.world.station.Channel;
import haetae.world.station.Inventory;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole platform as one file of settings describes it: folder, archive, flow and doors. What
 * {@code run} and {@code drill} start.
 */
public final class LivePlatform implements AutoCloseable {
  /** About four seconds to read (docs/validation/speed.md), and as many to pick in. */
  private static final double MOST_REMEMBERED_SAMPLES = 100e6;

  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final SteadyClock clock = new SteadyClock();
  private final Platform platform;
  private final WaveformArchive archive;
  private final DeviceRegister devices;
  private final DeviceIntake deviceIntake;
  private final Doors doors;
  private final Optional<OidcDoor> oidc;
  private final ApiServer api;
  private final Sweeper sweeper;
  private final Optional<Tables> tables;
  private final GridShelf shelf;
  private final LiveInventory inventory;
  private final Optional<String> firstPassword;

  private LivePlatform(PlatformSettings settings, DataFolder.Purpose purpose) throws IOException {
    DataFolder folder = DataFolder.open(Path.of(settings.data()), purpose);
    PreparedCity city =
        new PreparedCity(
            CityFolder.read(settings.city()),
            ImpactSettings.DEFAULT,
            CityFolder.fragilities(settings.city()));
    devices = new DeviceRegister(folder.devices());
    Observations observations =
        new Observations(
            folder.observations(), id -> devices.find(id).map(Device::plant).orElse(""));
    inventory = new LiveInventory(settings.stations(), devices);
    Accounts accounts = new Accounts(folder.accounts());
    firstPassword = accounts.firstRun(clock.instant());
    Settings region = region(settings.region());
    SettingBook book = new SettingBook(folder.settings(), inFile(settings, region), clock);
    GridShelf grids = new GridShelf(folder.grids(), meters);
    shelf = grids;
    archive =
        WaveformArchive.open(
            folder.archive(),
            Sweeper.limits(settings.archive().keepDays(), settings.archive().mostGiB()));
    platform =
        Platform.start(
            new Platform.Parts(
                region,
                inventory,
                city,
                threads(settings.threads()),
                remember(settings.rememberMin(), inventory.get(), clock.instant()),
                folder,
                purpose,
                new ArchiveKeeper(archive),
                observations::keep,
                clock,
                meters,
                () -> book.now().warning(),
                grids::take));
    deviceIntake = new DeviceIntake(platform.intake(), devices, settings.devices(), clock, meters);
    meters.gauge("haetae.archive.backlog", archive, WaveformArchive::backlog);
    meters.gauge("haetae.archive.refused", archive, WaveformArchive::refused);
    meters.gauge("haetae.clock.steps", clock, SteadyClock::steps);
    doors = new Doors(settings, devices, deviceIntake, meters);
    Audit audit = (kind, by, json) -> platform.newsroom().publish(clock.instant(), kind, by, json);
    Guard guard = new Guard(accounts, devices, clock, audit);
    oidc = OidcDoor.of(settings.oidc(), System.getenv(), guard, clock);
    tables = tables(settings.database(), folder);
    api =
        ApiServer.start(
            api(settings.http()),
            ApiParts.of(platform.newsroom(), clock, guard, guard, meters)
                .readiness(this::readiness)
                .scrape(meters::scrape)
                .city(city.city())
                .earlier(this::earlier)
                .records(new JournalRecords(folder.journal(), clock))
                .observations(observations)
                .ingest(new HttpIngest(deviceIntake, devices))
                .devices(new DeviceOffice(devices, inventory::stations, deviceIntake, audit))
                .grids(grids)
                .settings(new SettingOffice(book, new Approvals(clock), clock, audit))
                .logins(guard)
                .more(routes(AccountRows.of(office(accounts, guard, audit, folder))))
                .fdsn(
                    new FdsnServices(platform.newsroom(), inventory, archive, this::earlier, clock))
                .build());
    EventKeeper keeper = new EventKeeper(new EventWindows(folder.archive(), archive.reader()));
    sweeper = Sweeper.start(keeper, archive, platform.newsroom(), book, clock);
    doors.open(platform.intake(), folder.sensing());
    book.onChange(now -> inForce(now, guard));
  }

  private static Settings region(String file) {
    return file.isEmpty() ? Settings.DEFAULT : SettingsReader.read(Path.of(file));
  }

  private static Values inFile(PlatformSettings settings, Settings region) {
    PlatformSettings.Archive archive = settings.archive();
    return Values.of(region.warning(), archive.keepDays(), archive.mostGiB());
  }

  /** What is set stands at once; the warning and the archive ask for themselves. */
  private void inForce(Values now, Guard guard) {
    guard.limit(now.get(Dial.ASKS_PER_S), now.get(Dial.ASKS_AT_ONCE));
    doors.silentS(now.get(Dial.SILENT_S));
    sweeper.now();
  }

  private List<Route> routes(List<Route> accounts) {
    List<Route> all = new ArrayList<>(accounts);
    oidc.ifPresent(door -> all.addAll(door.routes()));
    return all;
  }

  private AccountOffice office(Accounts accounts, Guard guard, Audit audit, DataFolder folder) {
    PasswordRules rules = PasswordRules.of(folder.lostPasswords());
    return new AccountOffice(accounts, new AccountBook(accounts, rules, clock), guard, audit);
  }

  private static ApiSettings api(PlatformSettings.Http http) {
    ApiSettings plain = ApiSettings.at(http.host(), http.port());
    return http.certificate().isEmpty()
        ? plain
        : plain.withTls(new ApiSettings.Tls(Path.of(http.certificate()), Path.of(http.key())));
  }

  private Optional<Tables> tables(PlatformSettings.Database asked, DataFolder folder) {
    return asked.on()
        ? Optional.of(
            Tables.start(
                Tables.settings(asked, folder, System.getenv()),
                folder,
                () -> platform.newsroom().journal().newest(),
                meters))
        : Optional.empty();
  }

  /** Bodies of the quakes of a time as the tables have them; none while they are away. */
  List<String> earlier(Instant from, Instant to) {
    return tables.map(known -> known.quakes(from, to)).orElse(List.of());
  }

  /** Tables that are away keep nothing from working: they are told of, and that is all. */
  private Map<String, Readiness.Part> readiness() {
    return Map.of(
        "flow",
        part(platform.trouble().orElse("")),
        "archive",
        part(archive.trouble()),
        "stations",
        new Readiness.Part(true, inventory.trouble().isEmpty() ? "well" : inventory.trouble()),
        "database",
        new Readiness.Part(true, tables.map(Tables::state).orElse("not wanted")));
  }

  private static Readiness.Part part(String trouble) {
    return new Readiness.Part(trouble.isEmpty(), trouble.isEmpty() ? "well" : trouble);
  }

  /**
   * Starts everything.
   *
   * @throws InvalidValue naming what is wrong with the settings, the city or the folder
   */
  public static LivePlatform start(PlatformSettings settings, DataFolder.Purpose purpose)
      throws IOException {
    return new LivePlatform(settings, purpose);
  }

  /**
   * So far a restart looks back: as asked, and less where more than {@value
   * #MOST_REMEMBERED_SAMPLES} samples would have to go through the flow again.
   */
  static Duration remember(double askedMin, Inventory inventory, Instant now) {
    double samplesPerS =
        inventory.listChannels().stream()
            .filter(channel -> channel.coversTime(now))
            .mapToDouble(Channel::sampleRateHz)
            .sum();
    double s = Math.min(askedMin * 60, MOST_REMEMBERED_SAMPLES / Math.max(1, samplesPerS));
    return Duration.ofMillis(Math.round(s * 1000));
  }

  private static int threads(int asked) {
    return asked > 0 ? asked : Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  }

  /** Flow and journal. */
  public Platform platform() {
    return platform;
  }

  /** Everything that is counted. */
  public PrometheusMeterRegistry meters() {
    return meters;
  }

  /** Where the API listens. */
  public int port() {
    return api.port();
  }

  /** Password of the administrator that was made at the first start; to be shown once. */
  public Optional<String> firstPassword() {
    return firstPassword;
  }

  /** Where the broker listens; empty if there is none. */
  public Optional<Integer> mqttPort() {
    return doors.mqttPort();
  }

  /** Where datagrams of Raspberry Shakes are taken; empty if nowhere. */
  public Optional<Integer> shakePort() {
    return doors.shakePort();
  }

  /** What each connection to a server is doing. */
  public List<String> connections() {
    return doors.connections();
  }

  /** Doors first, then what has come in is worked through, kept and published. */
  @Override
  public void close() {
    api.close();
    sweeper.close();
    doors.close();
    oidc.ifPresent(OidcDoor::close);
    tables.ifPresent(Tables::close);
    inventory.close();
    platform.close();
    shelf.close();
    meters.close();
  }
}
