package haetae.app.settings;

import haetae.signal.format.StationXmlReader;
import haetae.world.InvalidValue;
import haetae.world.station.Channel;
import haetae.world.station.Inventory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads StationXML files and folders of them into one inventory. */
public final class StationFiles {
  private StationFiles() {}

  /**
   * Reads all.
   *
   * @throws InvalidValue if one cannot be read, or none names a channel
   */
  public static Inventory read(List<Path> paths) {
    List<Channel> channels = new ArrayList<>();
    for (Path path : paths) {
      for (Path file : files(path)) {
        channels.addAll(readOne(file).listChannels());
      }
    }
    if (channels.isEmpty()) {
      throw new InvalidValue(paths + " name no channel; expected StationXML with channels");
    }
    return new Inventory(channels);
  }

  /**
   * Names, sizes and times of the files: another text when one has been written, added or removed.
   *
   * @throws InvalidValue if one cannot be looked at
   */
  public static String stamp(List<Path> paths) {
    StringBuilder stamp = new StringBuilder();
    for (Path path : paths) {
      for (Path file : files(path)) {
        try {
          stamp.append(file).append(' ').append(Files.size(file)).append(' ');
          stamp.append(Files.getLastModifiedTime(file).toInstant()).append('\n');
        } catch (IOException e) {
          throw new InvalidValue("--stations " + file + " cannot be read: " + e.getMessage(), e);
        }
      }
    }
    return stamp.toString();
  }

  private static List<Path> files(Path path) {
    if (!Files.exists(path)) {
      throw new InvalidValue("--stations " + path + " does not exist");
    }
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> below = Files.walk(path)) {
      return below.filter(f -> f.toString().endsWith(".xml")).sorted().toList();
    } catch (IOException e) {
      throw new InvalidValue("--stations " + path + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Inventory readOne(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return StationXmlReader.read(file.toString(), in);
    } catch (IOException e) {
      throw new InvalidValue("--stations " + file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
