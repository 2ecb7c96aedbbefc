package haetae.hazard.rupture;

import haetae.hazard.rupture.Orthographic.Spot;
import haetae.world.Check;
import haetae.world.InvalidValue;
import java.util.ArrayList;
import java.util.List;

/** Lines of points brought to even steps, as OpenQuake's engine cuts traces and edges. */
final class EvenSteps {
  private static final int MOST = 20_000;

  /** What is left of a section counts as a whole one (OpenQuake). */
  private static final double NEARLY_WHOLE = 0.9999;

  private EvenSteps() {}

  /**
   * A line at one depth, from its first point in chords of exactly {@code stepKm} on an
   * orthographic plane about its middle; one more where over half of a step is left at the end
   * (SCIENCE2 section 26.1).
   */
  static List<EarthPoint> ofLength(List<EarthPoint> line, double stepKm) {
    Check.positive("spacing of the mesh", stepKm, "km");
    Orthographic plane = Orthographic.about(line);
    List<Spot> given = line.stream().map(plane::spot).toList();
    double depthKm = line.getFirst().depthKm();
    List<EarthPoint> steps = new ArrayList<>(List.of(line.getFirst()));
    List<Spot> spots = ofLengthInPlane(given, stepKm);
    spots.subList(1, spots.size()).forEach(spot -> steps.add(plane.point(spot, depthKm)));
    return steps;
  }

  private static List<Spot> ofLengthInPlane(List<Spot> line, double stepKm) {
    int last = line.size() - 1;
    List<Spot> steps = new ArrayList<>(List.of(line.getFirst()));
    int at = farthestWithin(line, 0, line.getFirst(), stepKm);
    while (at < last) {
      Spot end = line.get(at + 1);
      steps.add(crossing(line.get(at), end, steps.getLast(), stepKm));
      while (steps.getLast().distanceKm(end) > stepKm * NEARLY_WHOLE) {
        steps.add(steps.getLast().moved(steps.getLast(), end, stepKm));
        check(steps.size());
      }
      at = farthestWithin(line, at + 1, steps.getLast(), stepKm);
    }
    if (steps.getLast().distanceKm(line.get(last)) > stepKm / 2) {
      steps.add(steps.getLast().moved(line.get(last - 1), line.get(last), stepKm));
    }
    return steps;
  }

  private static void check(int points) {
    if (points > MOST) {
      throw new InvalidValue(
          "the mesh of the rupture has more than "
              + MOST
              + " points on a line; expected fewer: a wider spacing");
    }
  }

  /** Of the points from {@code from} on: the farthest within a step; {@code from} if none is. */
  private static int farthestWithin(List<Spot> line, int from, Spot here, double stepKm) {
    int best = from;
    double farthest = -1;
    for (int k = from; k < line.size(); k++) {
      double km = here.distanceKm(line.get(k));
      if (km <= stepKm && km > farthest) {
        farthest = km;
        best = k;
      }
    }
    return best;
  }

  /** Where the way from a to b leaves the circle of radius {@code km} about here. */
  private static Spot crossing(Spot a, Spot b, Spot here, double km) {
    double length = a.distanceKm(b);
    double ux = (b.x() - a.x()) / length;
    double uy = (b.y() - a.y()) / length;
    double along = (here.x() - a.x()) * ux + (here.y() - a.y()) * uy;
    double across = (here.x() - a.x()) * uy - (here.y() - a.y()) * ux;
    double half = Math.sqrt(Math.max(0, km * km - across * across));
    return a.moved(a, b, Math.clamp(along + half, 0.0, length));
  }

  /** From a towards b in steps of exactly {@code stepKm}, their number rounded; slanting. */
  static List<EarthPoint> between(EarthPoint a, EarthPoint b, double stepKm) {
    int n = (int) Math.round(GreatCircle.slantKm(a, b) / stepKm);
    check(n);
    List<EarthPoint> steps = new ArrayList<>(List.of(a));
    for (int k = 1; k <= n; k++) {
      steps.add(GreatCircle.towards(a, b, k * stepKm));
    }
    return steps;
  }

  /** A line, perhaps slanting, cut into {@code count - 1} parts of one length, both ends kept. */
  static List<EarthPoint> ofCount(List<EarthPoint> line, int count) {
    check(count);
    double stepKm = lengthKm(line) / (count - 1);
    List<EarthPoint> steps = new ArrayList<>(List.of(line.get(0)));
    int piece = 0;
    double before = 0;
    for (int k = 1; k < count; k++) {
      double at = k * stepKm;
      double pieceKm = GreatCircle.slantKm(line.get(piece), line.get(piece + 1));
      while (at > before + pieceKm && piece < line.size() - 2) {
        before += pieceKm;
        piece++;
        pieceKm = GreatCircle.slantKm(line.get(piece), line.get(piece + 1));
      }
      steps.add(GreatCircle.towards(line.get(piece), line.get(piece + 1), at - before));
    }
    return steps;
  }

  static double lengthKm(List<EarthPoint> line) {
    double sum = 0;
    for (int k = 1; k < line.size(); k++) {
      sum += GreatCircle.slantKm(line.get(k - 1), line.get(k));
    }
    return sum;
  }
}
