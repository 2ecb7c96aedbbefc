package haetae.signal.travel;

import haetae.world.InvalidValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The models that come with the program: INCN (default), MDJ2, PARK2002, KIM2011. */
public final class VelocityModels {
  private static final String RESOURCE = "velocity-models.csv";

  private VelocityModels() {}

  /** INCN, Dreger et al. (2021), doi:10.1785/0220210105: the default for Korea. */
  public static VelocityModel incn() {
    return get("INCN");
  }

  /** All models, in the order of the resource. */
  public static List<VelocityModel> list() {
    try (InputStream in = VelocityModels.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("resource " + RESOURCE + " is missing");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return VelocityModelReader.readAll(text.lines().toList(), RESOURCE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The model of a name, in upper or lower case. */
  public static Optional<VelocityModel> find(String name) {
    return list().stream().filter(model -> model.name().equalsIgnoreCase(name)).findFirst();
  }

  /**
   * The model of a name.
   *
   * @throws InvalidValue if there is none; the message lists those there are
   */
  public static VelocityModel get(String name) {
    return find(name)
        .orElseThrow(() ->
            new InvalidValue(
                "velocity model is '%s'; expected one of %s, or a file"
                    .formatted(name, list().stream().map(VelocityModel::name).toList())));
  }
}
