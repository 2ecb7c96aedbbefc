package haetae.app.scenario;

import haetae.signal.simulate.Scenario;
import haetae.world.InvalidValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The scenarios that come with Haetae.
 *
 * @param folder holds one TOML file per scenario
 */
public record ScenarioFolder(Path folder) {
  /** Names, in order of the alphabet. */
  public List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> String.valueOf(f.getFileName()))
          .filter(n -> n.endsWith(".toml"))
          .map(n -> n.substring(0, n.length() - ".toml".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new InvalidValue(folder + " cannot be listed; expected the folder of scenarios", e);
    }
  }

  /** The scenario of a name, or of a path that ends in {@code .toml}. */
  public Scenario get(String nameOrFile) {
    return exercise(nameOrFile).scenario();
  }

  /** The same with what goes wrong in it. */
  public Exercise exercise(String nameOrFile) {
    if (nameOrFile.endsWith(".toml")) {
      return ScenarioReader.read(Path.of(nameOrFile));
    }
    if (!names().contains(nameOrFile)) {
      throw new InvalidValue(
          "there is no scenario "
              + nameOrFile
              + "; expected one of "
              + String.join(", ", names())
              + ", or a .toml file");
    }
    return ScenarioReader.read(folder.resolve(nameOrFile + ".toml"));
  }
}
