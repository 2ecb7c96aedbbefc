package haetae.app.cli;

import haetae.app.output.LocateResult;
import haetae.app.output.OutputFolder;
import haetae.app.replay.EventHistory;
import haetae.app.settings.Settings;
import haetae.app.settings.StationFiles;
import haetae.signal.format.QuakeMlPickReader;
import haetae.signal.locate.GeigerLocator;
import haetae.signal.locate.LocateSettings;
import haetae.signal.locate.Location;
import haetae.signal.locate.NllocObsReader;
import haetae.signal.locate.NllocStationReader;
import haetae.signal.locate.Sites;
import haetae.signal.travel.EarthShape;
import haetae.signal.travel.TravelTimeTable;
import haetae.world.InvalidValue;
import haetae.world.quake.Pick;
import haetae.world.quake.QuakeVersion;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./haetae locate}: location and its uncertainty from picks alone. */
@Command(
    name = "locate",
    mixinStandardHelpOptions = true,
    description = {
      "초동 시각만으로 진원과 그 오차를 구합니다.",
      "Locates quakes from picks (QuakeML or NLLOC_OBS) with their uncertainty."
    })
final class LocateCommand implements Callable<Integer> {
  private static final double MAX_DISTANCE_KM = 600;

  @Option(
      names = "--picks",
      paramLabel = "FILE",
      required = true,
      description = "QuakeML or NLLOC_OBS")
  Path picks = Path.of(".");

  @Option(
      names = "--stations",
      paramLabel = "FILE",
      required = true,
      description = "StationXML, or NonLinLoc GTSRCE lines")
  Path stations = Path.of(".");

  @Option(
      names = "--model",
      paramLabel = "NAME|FILE",
      defaultValue = "INCN",
      description = "built-in velocity model, or a file with layers (default ${DEFAULT-VALUE})")
  String model = "INCN";

  @Option(
      names = "--max-depth",
      paramLabel = "KM",
      defaultValue = "80",
      description = "deepest source considered, 1 to 300 km (default ${DEFAULT-VALUE})")
  double maxDepthKm = 80;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "folder for the results")
  Path out = Path.of(".");

  @Option(names = "--quiet", description = "no result on the terminal, only errors")
  boolean quiet;

  @Override
  public Integer call() throws IOException {
    haetae.world.Check.inRange("--max-depth", maxDepthKm, 1, 300, "km");
    Sites sites = sites();
    TravelTimeTable travel =
        TravelTimeTable.of(
            Settings.model(model), EarthShape.SPHERICAL, MAX_DISTANCE_KM, maxDepthKm);
    GeigerLocator locator =
        new GeigerLocator(travel, LocateSettings.DEFAULT.withMaxDepthKm(maxDepthKm));
    List<EventHistory> events = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (List<Pick> quake : quakes(problems)) {
      Optional<Location> found = locator.locate(quake, sites);
      if (found.isEmpty()) {
        problems.add(
            "a quake with "
                + quake.size()
                + " picks has fewer than 3 at known stations: not located");
        continue;
      }
      found.get().skipped().forEach(p -> problems.add(p.station() + ": no such station; skipped"));
      events.add(event(events.size() + 1, found.get()));
    }
    LocateResult.write(OutputFolder.at(out), events, problems);
    tell(events, problems);
    return 0;
  }

  private Sites sites() throws IOException {
    if (isXml(stations)) {
      return Sites.of(StationFiles.read(List.of(stations)));
    }
    return NllocStationReader.read(lines(stations), stations.toString());
  }

  private List<List<Pick>> quakes(List<String> problems) throws IOException {
    if (isXml(picks)) {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(picks))) {
        return QuakeMlPickReader.readEvents(picks.toString(), in);
      }
    }
    NllocObsReader.Contents contents = NllocObsReader.read(lines(picks), picks.toString());
    if (contents.quakes().isEmpty()) {
      String first = contents.problems().isEmpty() ? "" : "; " + contents.problems().getFirst();
      throw new InvalidValue(picks + " holds no pick; expected QuakeML or NLLOC_OBS lines" + first);
    }
    problems.addAll(contents.problems());
    return contents.quakes();
  }

  private static boolean isXml(Path file) throws IOException {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new InvalidValue(file + " is not a readable file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(200), StandardCharsets.ISO_8859_1).stripLeading();
      return head.startsWith("<") || head.startsWith("\u00ef\u00bb\u00bf<");
    }
  }

  private static List<String> lines(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
  }

  private static EventHistory event(int number, Location found) {
    String id = String.format(Locale.ROOT, "located-%03d", number);
    QuakeVersion version =
        new QuakeVersion(
            id,
            1,
            found.origin().time(),
            found.origin(),
            Optional.empty(),
            List.of(),
            "quality " + found.quality() + "; no magnitude: picks alone carry no amplitude");
    return new EventHistory(id, List.of(version));
  }

  private void tell(List<EventHistory> events, List<String> problems) {
    if (quiet) {
      return;
    }
    problems.forEach(p -> System.err.println("note: " + p));
    for (EventHistory event : events) {
      var origin = event.last().origin();
      System.err.printf(
          Locale.ROOT,
          "%s  %.4f N %.4f E  ±%.1f km  depth %.1f ±%.1f km  rms %.2f s  %d picks  gap %.0f°%n",
          origin.time(),
          origin.epicentre().latDeg(),
          origin.epicentre().lonDeg(),
          origin.horizontalErrorKm(),
          origin.depthKm(),
          origin.depthErrorKm(),
          origin.rmsS(),
          origin.picksUsed(),
          origin.azimuthalGapDeg());
    }
  }
}
