package haetae.hazard.motion;

import haetae.hazard.motion.BooreEtAl2014.Attenuation;
import haetae.hazard.motion.BooreEtAl2014.Basin;
import haetae.world.InvalidValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The models by name, such as {@code BSSA14-HighQ}. Letter case does not count. */
public final class GroundMotionModels {
  private static final Map<String, GroundMotionModel> BY_NAME = new LinkedHashMap<>();

  static {
    boore("BSSA14", Attenuation.AVERAGE_Q, Basin.CALIFORNIA);
    boore("BSSA14-NoBasin", Attenuation.AVERAGE_Q, Basin.NONE);
    boore("BSSA14-JapanBasin", Attenuation.AVERAGE_Q, Basin.JAPAN);
    boore("BSSA14-HighQ", Attenuation.HIGH_Q, Basin.CALIFORNIA);
    boore("BSSA14-HighQ-NoBasin", Attenuation.HIGH_Q, Basin.NONE);
    boore("BSSA14-HighQ-JapanBasin", Attenuation.HIGH_Q, Basin.JAPAN);
    boore("BSSA14-LowQ", Attenuation.LOW_Q, Basin.CALIFORNIA);
    boore("BSSA14-LowQ-NoBasin", Attenuation.LOW_Q, Basin.NONE);
    boore("BSSA14-LowQ-JapanBasin", Attenuation.LOW_Q, Basin.JAPAN);
    for (ChiouYoungs2014.Region region : ChiouYoungs2014.Region.values()) {
      add(new ChiouYoungs2014(region));
    }
    add(new EmoloEtAl2015(0));
    add(LogicTreeSettings.KOREA.tree());
  }

  private GroundMotionModels() {}

  /** The model of that name, if there is one. */
  public static Optional<GroundMotionModel> find(String name) {
    return Optional.ofNullable(BY_NAME.get(key(name)));
  }

  private static void boore(String id, Attenuation attenuation, Basin basin) {
    add(new BooreEtAl2014(id, attenuation, basin, true));
    add(new BooreEtAl2014(id + "-NoSOF", attenuation, basin, false));
  }

  private static void add(GroundMotionModel model) {
    BY_NAME.put(key(model.id()), model);
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The model of that name.
   *
   * @throws InvalidValue with all names if there is none
   */
  public static GroundMotionModel get(String name) {
    return find(name)
        .orElseThrow(() ->
            new InvalidValue(
                "no ground-motion model '"
                    + name
                    + "'; expected one of "
                    + String.join(", ", names())));
  }

  /** All names, in the order of the literature. */
  public static List<String> names() {
    return BY_NAME.values().stream().map(GroundMotionModel::id).toList();
  }
}
