package haetae.hazard.motion;

import haetae.hazard.motion.BooreEtAl2014.Attenuation;
import haetae.hazard.motion.BooreEtAl2014.Basin;
import haetae.world.InvalidValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The models by name, such as {@code BSSA14-HighQ}; with {@code -larger} behind it, the larger of
 * two horizontal components instead of RotD50. Letter case does not count. OpenQuake's names of the
 * NGA-West2 models, such as {@code BooreEtAl2014HighQ}, are understood too.
 */
public final class GroundMotionModels {
  private static final Map<String, GroundMotionModel> BY_NAME = new LinkedHashMap<>();

  private static final String LARGER = "-larger";

  static {
    for (AbrahamsonSilvaKamai2014.Region region : AbrahamsonSilvaKamai2014.Region.values()) {
      add(new AbrahamsonSilvaKamai2014(region));
    }
    boore("BSSA14", Attenuation.AVERAGE_Q, Basin.CALIFORNIA);
    boore("BSSA14-NoBasin", Attenuation.AVERAGE_Q, Basin.NONE);
    boore("BSSA14-JapanBasin", Attenuation.AVERAGE_Q, Basin.JAPAN);
    boore("BSSA14-HighQ", Attenuation.HIGH_Q, Basin.CALIFORNIA);
    boore("BSSA14-HighQ-NoBasin", Attenuation.HIGH_Q, Basin.NONE);
    boore("BSSA14-HighQ-JapanBasin", Attenuation.HIGH_Q, Basin.JAPAN);
    boore("BSSA14-LowQ", Attenuation.LOW_Q, Basin.CALIFORNIA);
    boore("BSSA14-LowQ-NoBasin", Attenuation.LOW_Q, Basin.NONE);
    boore("BSSA14-LowQ-JapanBasin", Attenuation.LOW_Q, Basin.JAPAN);
    for (CampbellBozorgnia2014.Attenuation q : CampbellBozorgnia2014.Attenuation.values()) {
      add(new CampbellBozorgnia2014(q, false));
      add(new CampbellBozorgnia2014(q, true));
    }
    for (ChiouYoungs2014.Region region : ChiouYoungs2014.Region.values()) {
      add(new ChiouYoungs2014(region));
    }
    add(new EmoloEtAl2015(0));
    for (AllenWaldWorden2012.Distance distance : AllenWaldWorden2012.Distance.values()) {
      add(new AllenWaldWorden2012(distance));
    }
    add(LogicTreeSettings.KOREA.tree());
  }

  private GroundMotionModels() {}

  /**
   * The model of that name, if there is one.
   *
   * @throws InvalidValue if it is a variant known to OpenQuake's naming but not to us
   */
  public static Optional<GroundMotionModel> find(String name) {
    String key = key(name);
    if (!key.endsWith(LARGER)) {
      return plain(key, name);
    }
    return plain(key.substring(0, key.length() - LARGER.length()), name)
        .map(ComponentConversion::new);
  }

  /** By our name, else by OpenQuake's. */
  private static Optional<GroundMotionModel> plain(String key, String asked) {
    GroundMotionModel model = BY_NAME.get(key);
    if (model != null) {
      return Optional.of(model);
    }
    Optional<String> ours = OpenQuakeNames.find(key);
    ours.ifPresent(name -> {
      if (!BY_NAME.containsKey(key(name))) {
        throw OpenQuakeNames.unsupported(asked);
      }
    });
    return ours.map(name -> BY_NAME.get(key(name)));
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

  /** All names, without {@code -larger}. */
  public static List<String> names() {
    return BY_NAME.values().stream().map(GroundMotionModel::id).toList();
  }
}
