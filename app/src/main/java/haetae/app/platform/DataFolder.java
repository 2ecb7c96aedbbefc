package haetae.app.platform;

import haetae.world.InvalidValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a platform keeps everything: {@code journal/}, {@code archive/} and more. A file {@code
 * PURPOSE} says whether its data are real or of an exercise; the two never mix.
 */
public record DataFolder(Path root) {
  private static final String PURPOSE = "PURPOSE";

  /** What the data of a folder are. */
  public enum Purpose {
    LIVE,
    EXERCISE
  }

  /**
   * Opens a folder for a purpose; a new folder is marked with it.
   *
   * @throws InvalidValue if it was made for the other purpose, or cannot be made
   */
  public static DataFolder open(Path root, Purpose purpose) {
    Path mark = root.resolve(PURPOSE);
    try {
      Files.createDirectories(root);
      if (!Files.exists(mark)) {
        Files.writeString(mark, purpose.name() + "\n");
      }
      String found = Files.readString(mark).strip();
      if (!found.equals(purpose.name())) {
        throw new InvalidValue(
            "data folder "
                + root
                + " holds "
                + found
                + " data; expected "
                + purpose
                + ": real data and exercises are never mixed, choose another folder");
      }
      return new DataFolder(root);
    } catch (IOException e) {
      throw new InvalidValue("data folder " + root + " cannot be used: " + e.getMessage(), e);
    }
  }

  /** Folder of the journal. */
  public Path journal() {
    return root.resolve("journal");
  }

  /** Folder of the waveforms. */
  public Path archive() {
    return root.resolve("archive");
  }

  /** Who may log in. */
  public Path accounts() {
    return root.resolve("accounts.tsv");
  }

  /** What was changed of the settings while the platform ran. */
  public Path settings() {
    return root.resolve("settings.tsv");
  }

  /** Passwords that others have lost, one a line; the city may bring such a list. */
  public Path lostPasswords() {
    return root.resolve("lost-passwords.txt");
  }

  /** Values of ordinary sensors. */
  public Path observations() {
    return root.resolve("observations");
  }

  /** Tables, where they are kept here: made anew from the other files if they are lost. */
  public Path database() {
    return root.resolve("database");
  }

  /** Newest shaking map of each quake on its grid. */
  public Path grids() {
    return root.resolve("shaking");
  }

  /** Register of the city's own sensors. */
  public Path devices() {
    return root.resolve("devices.tsv");
  }

  /** Where sensing doors remember how far they have come. */
  public Path sensing() {
    return root.resolve("sensing");
  }
}
