package haetae.response.alert;

import haetae.world.quake.QuakeVersion;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Quakes that may still be spoken of, and what was said of each. */
public final class WarningMemory implements Serializable {
  private static final long serialVersionUID = 1;

  /** Beyond so many the oldest is forgotten. */
  static final int MOST_QUAKES = 100;

  final Map<String, Told> quakes = new HashMap<>();

  /** What was said of one quake. */
  static final class Told implements Serializable {
    private static final long serialVersionUID = 1;

    final Instant firstVersion;
    QuakeVersion version;
    final List<Instant> sent = new ArrayList<>();
    double magnitude = Double.NaN;
    List<DistrictWarning> last = List.of();

    /** Every district that was ever told, as it was told last, by its code. */
    final Map<String, DistrictWarning> ever = new HashMap<>();

    Told(QuakeVersion version) {
      this.version = version;
      firstVersion = version.at();
    }
  }
}
