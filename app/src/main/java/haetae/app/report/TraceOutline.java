package haetae.app.report;

import haetae.app.replay.Trace;

/**
 * Turns a thinned trace into the outline of an area: the largest values from left to right, the
 * smallest back. Scaled to the largest amplitude inside the window; open where there are no data.
 */
final class TraceOutline {
  /** Width of a column of the drawing; finer bins are joined. */
  private static final double COLUMN_PX = 1.5;

  private final Axis time;
  private final double zeroY;
  private final double halfPx;
  private final StringBuilder path = new StringBuilder();
  private final double[] x = new double[2048];
  private final float[] low = new float[2048];
  private final float[] high = new float[2048];
  private int columns;

  /**
   * @param time seconds after the reference to drawing units
   * @param zeroY where amplitude zero lies
   * @param halfPx length of the largest amplitude
   */
  TraceOutline(Axis time, double zeroY, double halfPx) {
    this.time = time;
    this.zeroY = zeroY;
    this.halfPx = halfPx;
  }

  /**
   * Path data of a trace, empty where nothing of it lies in the window.
   *
   * @param startS begin of the trace in seconds after the reference
   */
  String outline(Trace trace, double startS) {
    int from = (int) Math.max(0, Math.ceil((time.low() - startS) / trace.binS()));
    int bins = Math.min(trace.low().length, trace.high().length);
    int to = (int) Math.min(bins, Math.floor((time.high() - startS) / trace.binS()) + 1);
    double largest = largest(trace, from, to);
    double scale = largest > 0 ? halfPx / largest : 0;
    for (int bin = from; bin < to; bin++) {
      if (Float.isNaN(trace.low()[bin]) || Float.isNaN(trace.high()[bin])) {
        flush(scale);
      } else {
        add(time.at(startS + (bin + 0.5) * trace.binS()), trace.low()[bin], trace.high()[bin]);
      }
    }
    flush(scale);
    return path.toString();
  }

  private static double largest(Trace trace, int from, int to) {
    double largest = 0;
    for (int bin = from; bin < to; bin++) {
      if (!Float.isNaN(trace.low()[bin]) && !Float.isNaN(trace.high()[bin])) {
        double size = Math.max(Math.abs(trace.low()[bin]), Math.abs(trace.high()[bin]));
        largest = Math.max(largest, size);
      }
    }
    return largest;
  }

  private void add(double px, float least, float most) {
    if (columns > 0 && px < x[columns - 1] + COLUMN_PX) {
      low[columns - 1] = Math.min(low[columns - 1], least);
      high[columns - 1] = Math.max(high[columns - 1], most);
    } else if (columns < x.length) {
      x[columns] = px;
      low[columns] = least;
      high[columns++] = most;
    }
  }

  private void flush(double scale) {
    for (int k = 0; k < columns; k++) {
      point(k == 0 ? 'M' : 'L', x[k], zeroY - high[k] * scale - 0.2);
    }
    for (int k = columns - 1; k >= 0; k--) {
      point('L', x[k], zeroY - low[k] * scale + 0.2);
    }
    if (columns > 0) {
      path.append('Z');
    }
    columns = 0;
  }

  private void point(char command, double px, double py) {
    path.append(command).append(Svg.number(px)).append(' ').append(Svg.number(py));
  }
}
