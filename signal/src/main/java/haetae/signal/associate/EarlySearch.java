package haetae.signal.associate;

import static java.lang.Math.abs;
import static java.lang.Math.exp;
import static java.lang.Math.max;
import static java.lang.Math.min;

import haetae.signal.travel.TravelTimeTable;
import haetae.world.quake.Phase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the source that most triggers agree on, with stations that have not seen the wave as
 * evidence against. First a coarse back-projection that counts agreeing triggers in every cell,
 * then the equal-differential-time objective of SCIENCE section 3.3 over the agreeing ones: L1,
 * origin time eliminated, silent stations added, posterior weight exp(-J / 0.1 s): the differential
 * error to expect of two picks of 0.05 s and a model good to 1 %. Font et al. (2004).
 */
final class EarlySearch {
  private static final double COARSE_KM = 5;
  private static final double FINE_KM = 1;
  private static final double FINE_HALF_KM = 15;
  private static final double POSTERIOR_S = 0.1;
  private static final double SILENT_CAP_S = 3;
  private static final double SILENT_GRACE_S = 0.5;

  /** No wave outruns the fastest layer; the tenth more is for arcs that are longer than chords. */
  private static final double FASTER = 1.1;

  /** Half diagonal of a coarse cell over a crustal velocity. */
  private static final double COARSE_SLACK_S = COARSE_KM / Math.sqrt(2) / 6.0;

  private final TravelTimeTable travel;
  private final AssociateSettings settings;
  private final double fastestKmPerS;

  EarlySearch(TravelTimeTable travel, AssociateSettings settings) {
    this.travel = travel;
    this.fastestKmPerS =
        FASTER * Arrays.stream(travel.model().speedsKmS(Phase.P)).max().orElseThrow();
    this.settings = settings;
  }

  private record Cell(double eastKm, double northKm, double depthKm, double score) {}

  /** The best source, or empty if no cell is supported by enough triggers. */
  Optional<EarlyFix> search(List<Trigger> triggers, List<Quiet> quiet) {
    Optional<Cell> coarse = coarse(triggers, quiet);
    if (coarse.isEmpty()) {
      return Optional.empty();
    }
    List<Trigger> agreeing =
        agreeing(triggers, coarse.get(), settings.residualS() + COARSE_SLACK_S);
    EarlyFix first = fine(agreeing, quiet, coarse.get());
    List<Trigger> kept = keep(triggers, first);
    if (kept.size() < settings.leastStations()) {
      return Optional.empty();
    }
    return Optional.of(kept.size() == agreeing.size() ? first : fine(kept, quiet, coarse.get()));
  }

  private Optional<Cell> coarse(List<Trigger> triggers, List<Quiet> allQuiet) {
    Trigger centre =
        triggers.stream().min(Comparator.comparingDouble(Trigger::timeS)).orElseThrow();
    List<Quiet> quiet = nearestFirst(allQuiet, centre);
    double half = settings.searchKm();
    double floor = middleScore(centre, half, triggers, quiet);
    Cell best = null;
    for (double depthKm : settings.depthsKm()) {
      for (double x = -half; x <= half; x += COARSE_KM) {
        for (double y = -half; y <= half; y += COARSE_KM) {
          double least = best == null ? floor : max(floor, best.score);
          Cell cell =
              score(centre.eastKm() + x, centre.northKm() + y, depthKm, triggers, quiet, least);
          if (cell != null && (best == null || cell.score > best.score)) {
            best = cell;
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** What the cell nearest to the first trigger reaches: the best cell cannot be worse. */
  private double middleScore(
      Trigger centre, double half, List<Trigger> triggers, List<Quiet> quiet) {
    double middle = COARSE_KM * Math.rint(half / COARSE_KM) - half;
    double depthKm = settings.depthsKm().getFirst();
    Cell cell =
        score(
            centre.eastKm() + middle,
            centre.northKm() + middle,
            depthKm,
            triggers,
            quiet,
            Double.NEGATIVE_INFINITY);
    return cell == null ? Double.NEGATIVE_INFINITY : cell.score - 1e-6;
  }

  /** Stations near the triggers rule a cell out soonest: looked at first, the others seldom are. */
  private static List<Quiet> nearestFirst(List<Quiet> quiet, Trigger centre) {
    return quiet.stream()
        .map(q -> new Distant(q, distance(centre, q.eastKm(), q.northKm())))
        .sorted(Comparator.comparingDouble(Distant::km))
        .map(Distant::quiet)
        .toList();
  }

  /** A quiet station and how far it is, computed once for all comparisons. */
  private record Distant(Quiet quiet, double km) {}

  /** The score of a cell, or null if it is below {@code least} or too few triggers agree. */
  private @org.jspecify.annotations.Nullable Cell score(
      double east,
      double north,
      double depthKm,
      List<Trigger> triggers,
      List<Quiet> quiet,
      double least) {
    double[] origins = origins(triggers, east, north, depthKm);
    double tolerance = settings.residualS() + COARSE_SLACK_S;
    double t0 = densest(origins, tolerance);
    double support = 0;
    double farthestKm = 0;
    double misfit = 0;
    for (int i = 0; i < origins.length; i++) {
      double residual = abs(origins[i] - t0);
      if (residual <= tolerance) {
        support++;
        misfit += residual;
        farthestKm = max(farthestKm, distance(triggers.get(i), east, north));
      }
    }
    if (support < settings.leastStations()) {
      return null;
    }
    double unopposed = support - 0.5 * misfit / support - 0.1 * depthPenalty(depthKm);
    double bearable = min(quiet.size(), unopposed - least);
    int silent = silent(quiet, east, north, depthKm, t0, farthestKm, bearable);
    return silent > bearable ? null : new Cell(east, north, depthKm, unopposed - silent);
  }

  private double[] origins(List<Trigger> triggers, double east, double north, double depthKm) {
    double[] origins = new double[triggers.size()];
    for (int i = 0; i < origins.length; i++) {
      Trigger t = triggers.get(i);
      origins[i] = t.timeS() - travel.timeS(Phase.P, distance(t, east, north), depthKm);
    }
    return origins;
  }

  /** Centre of the window of half width {@code tolerance} that holds most values. */
  private static double densest(double[] values, double tolerance) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int bestCount = 0;
    double centre = sorted[0];
    for (int i = 0, j = 0; i < sorted.length; i++) {
      while (j < sorted.length && sorted[j] - sorted[i] <= 2 * tolerance) {
        j++;
      }
      if (j - i > bestCount) {
        bestCount = j - i;
        centre = sorted[i + (j - i - 1) / 2] * 0.5 + sorted[i + (j - i) / 2] * 0.5;
      }
    }
    return centre;
  }

  private List<Trigger> agreeing(List<Trigger> triggers, Cell cell, double tolerance) {
    double[] origins = origins(triggers, cell.eastKm, cell.northKm, cell.depthKm);
    double t0 = densest(origins, tolerance);
    List<Trigger> out = new ArrayList<>();
    for (int i = 0; i < origins.length; i++) {
      if (abs(origins[i] - t0) <= tolerance) {
        out.add(triggers.get(i));
      }
    }
    return out;
  }

  private List<Trigger> keep(List<Trigger> triggers, EarlyFix fix) {
    List<Trigger> kept = new ArrayList<>();
    for (Trigger t : triggers) {
      double predicted =
          fix.timeS()
              + travel.timeS(Phase.P, distance(t, fix.eastKm(), fix.northKm()), fix.depthKm());
      if (abs(t.timeS() - predicted) <= settings.residualS()) {
        kept.add(t);
      }
    }
    return kept;
  }

  /**
   * Working stations inside the front and not beyond the farthest used station; counting stops
   * beyond {@code most}.
   */
  private int silent(
      List<Quiet> quiet,
      double east,
      double north,
      double depthKm,
      double t0,
      double farthestKm,
      double most) {
    int silent = 0;
    for (Quiet q : quiet) {
      double dx = q.eastKm() - east;
      double dy = q.northKm() - north;
      double squared = dx * dx + dy * dy;
      if (squared <= farthestKm * farthestKm
          && q.overdueS(t0 + travel.timeS(Phase.P, Math.sqrt(squared), depthKm))
              > settings.silentAfterS()
          && ++silent > most) {
        return silent;
      }
    }
    return silent;
  }

  /** Objective J of section 3.3: mean absolute differential misfit plus silent excess, s. */
  double objective(
      List<Trigger> used,
      List<Quiet> quiet,
      double east,
      double north,
      double depthKm,
      double[] tau) {
    for (int i = 0; i < used.size(); i++) {
      tau[i] =
          used.get(i).timeS() - travel.timeS(Phase.P, distance(used.get(i), east, north), depthKm);
    }
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < used.size(); i++) {
      for (int j = 0; j < i; j++) {
        sum += abs(tau[i] - tau[j]);
        pairs++;
      }
    }
    double t0 = median(tau, used.size());
    double excess = 0;
    for (Quiet q : quiet) {
      excess += excessS(q, east, north, depthKm, t0);
    }
    return sum / max(1, pairs) + excess;
  }

  /** What a silent station speaks against the source; nothing where no wave can have come by. */
  private double excessS(Quiet q, double east, double north, double depthKm, double t0) {
    double frontKm = fastestKmPerS * max(0, q.heardUntilS() - SILENT_GRACE_S - t0);
    double dx = q.eastKm() - east;
    double dy = q.northKm() - north;
    double squared = dx * dx + dy * dy;
    if (squared > frontKm * frontKm) {
      return 0;
    }
    double late = q.overdueS(t0 + travel.timeS(Phase.P, Math.sqrt(squared), depthKm));
    return min(SILENT_CAP_S, max(0, late - SILENT_GRACE_S));
  }

  private EarlyFix fine(List<Trigger> used, List<Quiet> allQuiet, Cell start) {
    double reachKm =
        used.stream().mapToDouble(t -> distance(t, start.eastKm, start.northKm)).max().orElse(0);
    List<Quiet> quiet =
        allQuiet.stream()
            .filter(q ->
                length(q.eastKm() - start.eastKm, q.northKm() - start.northKm)
                    <= reachKm + FINE_HALF_KM)
            .toList();
    Posterior posterior = new Posterior();
    double[] tau = new double[used.size()];
    for (double depthKm : settings.depthsKm()) {
      double prior = depthPenalty(depthKm);
      for (double x = -FINE_HALF_KM; x <= FINE_HALF_KM; x += FINE_KM) {
        for (double y = -FINE_HALF_KM; y <= FINE_HALF_KM; y += FINE_KM) {
          double east = start.eastKm + x;
          double north = start.northKm + y;
          double j = objective(used, quiet, east, north, depthKm, tau);
          posterior.add(
              east, north, depthKm, median(tau, tau.length), exp(-j / POSTERIOR_S - prior), j);
        }
      }
    }
    double farKm =
        used.stream()
            .mapToDouble(t -> distance(t, posterior.east(), posterior.north()))
            .max()
            .orElse(0);
    int silent =
        silent(
            quiet,
            posterior.east(),
            posterior.north(),
            posterior.depth(),
            posterior.time(),
            farKm,
            quiet.size());
    return posterior.fix(used, silent);
  }

  /** Negative log of the normal depth prior. */
  private double depthPenalty(double depthKm) {
    double z = (depthKm - settings.depthPriorKm()) / settings.depthPriorSigmaKm();
    return 0.5 * z * z;
  }

  private static double distance(Trigger t, double east, double north) {
    return length(t.eastKm() - east, t.northKm() - north);
  }

  /** Kilometres neither overflow nor vanish in their squares: no need of the slower hypot. */
  private static double length(double eastKm, double northKm) {
    return Math.sqrt(eastKm * eastKm + northKm * northKm);
  }

  private static double median(double[] values, int count) {
    double[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    return 0.5 * (sorted[(count - 1) / 2] + sorted[count / 2]);
  }
}
