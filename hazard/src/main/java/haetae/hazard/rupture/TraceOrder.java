package haetae.hazard.rupture;

import java.util.ArrayList;
import java.util.List;

/**
 * Several traces made concordant: those that run against the others are turned round, and the
 * coordinate along strike begins at one of the two ends farthest apart. Spudich &amp; Chiou (2015),
 * section on multiple traces (the form they call GC2T, offsets along the nominal strike b).
 *
 * @param nominalStrike unit vector, Earth-centred
 */
record TraceOrder(List<Trace> traces, Vector3 origin, Vector3 nominalStrike) {

  static TraceOrder of(List<Trace> given) {
    Vector3[] ends = farthestEnds(given);
    Vector3 across = ends[1].minus(ends[0]).unit();
    double sum = given.stream().mapToDouble(trace -> trace.chord().dot(across)).sum();
    double sense = sum < 0 ? -1 : 1;
    List<Trace> concordant = new ArrayList<>();
    Vector3 b = new Vector3(0, 0, 0);
    for (Trace trace : given) {
      Trace turned = trace.chord().dot(across) * sense < 0 ? trace.reversed() : trace;
      concordant.add(turned);
      b = b.plus(turned.chord());
    }
    Vector3 origin = b.dot(across) < 0 ? ends[1] : ends[0];
    if (given.size() == 1) {
      origin = Trace.surface(given.get(0).first());
    }
    return new TraceOrder(List.copyOf(concordant), origin, b.unit());
  }

  private static Vector3[] farthestEnds(List<Trace> traces) {
    List<Vector3> ends = new ArrayList<>();
    for (Trace trace : traces) {
      ends.add(Trace.surface(trace.first()));
      ends.add(Trace.surface(trace.last()));
    }
    Vector3[] pair = {ends.get(0), ends.get(1)};
    for (Vector3 a : ends) {
      for (Vector3 b : ends) {
        if (b.minus(a).length() > pair[1].minus(pair[0]).length()) {
          pair = new Vector3[] {a, b};
        }
      }
    }
    return pair;
  }

  /** Where the trace begins along the nominal strike, km. */
  double offsetKm(Trace trace) {
    return traces.size() == 1 ? 0 : Trace.surface(trace.first()).minus(origin).dot(nominalStrike);
  }
}
