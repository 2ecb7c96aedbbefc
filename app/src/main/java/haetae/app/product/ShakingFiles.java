package haetae.app.product;

import haetae.world.InvalidValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The folder of one shaking map, as {@code shake --out} writes it. Every file is written beside its
 * place and then moved there whole. Places that are no grid give {@code grid.csv}, {@code
 * stationlist.json} and {@code summary.json} only.
 */
public final class ShakingFiles {
  private ShakingFiles() {}

  /**
   * Writes all files that the map allows.
   *
   * @param scale of {@code map.png}
   * @throws InvalidValue if the folder cannot be made
   */
  public static void write(ShakingProducts map, IntensityScale scale, Path folder)
      throws IOException {
    write(map, Optional.empty(), scale, folder);
  }

  /**
   * Writes all files that the map allows, and {@code ground-failure.csv} where a model of ground
   * failure was run.
   *
   * @param scale of {@code map.png}
   * @throws InvalidValue if the folder cannot be made
   */
  public static void write(
      ShakingProducts map, Optional<FailureProducts> failure, IntensityScale scale, Path folder)
      throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new InvalidValue("--out " + folder + " cannot be made: " + e.getMessage(), e);
    }
    write(contents(map, failure, scale), folder);
  }

  /**
   * Writes {@code grid.csv}, {@code grid.xml} and {@code contours.geojson} alone: quick enough for
   * a map that is replaced every second.
   */
  public static void writeGrids(ShakingProducts map, Path folder) throws IOException {
    Files.createDirectories(folder);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("grid.csv", utf8(GridCsv.of(map)));
    if (map.grid().isPresent()) {
      files.put("grid.xml", utf8(GridXml.of(map)));
      files.put("contours.geojson", utf8(ContoursJson.of(map)));
    }
    write(files, folder);
  }

  private static void write(Map<String, byte[]> files, Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path part = folder.resolve(file.getKey() + ".part");
      Files.write(part, file.getValue());
      Files.move(part, folder.resolve(file.getKey()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Name and content of every file. */
  static Map<String, byte[]> contents(ShakingProducts map, IntensityScale scale) {
    return contents(map, Optional.empty(), scale);
  }

  private static Map<String, byte[]> contents(
      ShakingProducts map, Optional<FailureProducts> failure, IntensityScale scale) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("summary.json", utf8(ShakingSummaryJson.of(map, failure)));
    failure
        .filter(FailureProducts::any)
        .ifPresent(f -> files.put("ground-failure.csv", utf8(f.csv())));
    files.put("grid.csv", utf8(GridCsv.of(map)));
    files.put("stationlist.json", utf8(StationListJson.of(map)));
    if (map.grid().isPresent()) {
      files.put("grid.xml", utf8(GridXml.of(map)));
      files.put("contours.geojson", utf8(ContoursJson.of(map)));
      if (scale.values(map).isPresent()) {
        files.put("map.png", MapPng.sheet(map, scale));
      }
    }
    return files;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
