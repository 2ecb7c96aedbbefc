package haetae.app.platform;

import haetae.app.settings.SettingsReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The file a platform is configured by. */
public final class PlatformFile {
  private static final String TEMPLATE = "haetae.toml";

  private PlatformFile() {}

  /**
   * Settings of a file over the defaults; without a file the defaults.
   *
   * @throws haetae.world.InvalidValue if the file cannot be read, names what is no setting, or has
   *     a value out of its range
   */
  public static PlatformSettings read(Optional<Path> file) {
    return file.map(f -> SettingsReader.read(f, PlatformSettings.DEFAULT, PlatformSettings.class))
        .orElse(PlatformSettings.DEFAULT);
  }

  /** Every key with its unit, range and default, as a file to begin from. */
  public static String template() {
    try (InputStream in = PlatformFile.class.getResourceAsStream(TEMPLATE)) {
      if (in == null) {
        throw new IllegalStateException("resource " + TEMPLATE + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("resource " + TEMPLATE + " cannot be read", e);
    }
  }
}
