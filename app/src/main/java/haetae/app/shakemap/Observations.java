package haetae.app.shakemap;

import haetae.hazard.shaking.ObservedPlace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Observed places of one or more files.
 *
 * @param notes what was left out and why, in words
 */
public record Observations(List<ObservedPlace> places, List<String> notes) {
  public Observations {
    places = List.copyOf(places);
    notes = List.copyOf(notes);
  }

  /**
   * Reads a station list or felt reports: ShakeMap's XML, its stationlist.json, or DYFI's GeoJSON,
   * told apart by content.
   *
   * @throws haetae.world.InvalidValue naming file, line or element, got and expected; then nothing
   *     has been read
   */
  public static Observations read(Path file) {
    InputFile input = InputFile.of(file);
    Observations read =
        input.looksLikeJson() ? StationListJson.read(input) : StationListXml.read(input);
    AccelerationUnit.check(input.name(), read.places());
    return read;
  }

  /**
   * Several files together; a place that stands in two of them is taken from the first, with a
   * note.
   */
  public static Observations read(List<Path> files) {
    StationBook book = new StationBook();
    List<String> notes = new ArrayList<>();
    for (Path file : files) {
      Observations next = read(file);
      notes.addAll(next.notes());
      next.places().forEach(place -> book.addUnlessKnown(file.getFileName() + "", place));
    }
    return new Observations(
        book.places(), Stream.concat(notes.stream(), book.notes().stream()).toList());
  }
}
