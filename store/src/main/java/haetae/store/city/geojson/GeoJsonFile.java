package haetae.store.city.geojson;

import haetae.store.city.feature.Feature;
import haetae.store.city.feature.FeatureReader;
import haetae.store.city.mapping.ForeignFile;
import haetae.store.city.mapping.ForeignRow;
import haetae.store.city.table.FaultSink;
import haetae.world.InvalidValue;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A GeoJSON FeatureCollection of points or areas. A feature has its properties for columns, and
 * {@code @row} (from 1), {@code @latDeg}, {@code @lonDeg} (of an area its centre of gravity),
 * {@code @areaM2} and {@code @areaKm2}.
 */
public final class GeoJsonFile implements ForeignFile {
  private static final List<String> MADE =
      List.of("@row", "@latDeg", "@lonDeg", "@areaM2", "@areaKm2");

  private final Path file;

  /** A file that is there. */
  public GeoJsonFile(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new InvalidValue(file + " is not a file; expected GeoJSON");
    }
    this.file = file;
  }

  @Override
  public String name() {
    return String.valueOf(file.getFileName());
  }

  @Override
  public boolean hasAreas() {
    return true;
  }

  @Override
  public List<String> columns() throws IOException {
    Set<String> columns = new LinkedHashSet<>();
    features((line, column, message) -> {}, f -> columns.addAll(f.properties().keySet()));
    List<String> all = new ArrayList<>(columns);
    all.addAll(MADE);
    return all;
  }

  @Override
  public void read(FaultSink faults, Consumer<ForeignRow> rows) throws IOException {
    int[] number = {0};
    features(
        faults,
        f -> {
          number[0]++;
          FeatureRow.of(f, number[0], faults).ifPresent(rows);
        });
  }

  private void features(FaultSink faults, Consumer<Feature> to) throws IOException {
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      FeatureReader.read(in, faults, to);
    }
  }

  /** The property of that name as a cell. */
  static Optional<ForeignRow.Cell> property(Feature feature, String name) {
    return Optional.ofNullable(feature.properties().get(name))
        .map(p -> new ForeignRow.Cell(p.value(), p.line(), p.column()));
  }
}
