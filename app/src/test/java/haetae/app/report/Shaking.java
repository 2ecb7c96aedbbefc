package haetae.app.report;

import haetae.app.replay.Trace;
import haetae.world.place.GeoPoint;
import haetae.world.station.ChannelId;
import haetae.world.station.StationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Imagined thinned traces: noise, and a P and an S that die away; some have a gap. */
record Shaking(List<StationId> stations, List<GeoPoint> places, List<ReportFixture.Shock> shocks) {
  static final double VP = 6.0;
  static final double VS = 3.46;

  private static final double BIN_S = 0.2;

  List<Trace> traces(Instant start, int lengthS) {
    Random random = new Random(42);
    List<Trace> traces = new ArrayList<>();
    int bins = (int) (lengthS / BIN_S);
    for (int k = 0; k < stations.size(); k++) {
      float[] low = new float[bins];
      float[] high = new float[bins];
      for (int bin = 0; bin < bins; bin++) {
        boolean gap = k % 13 == 3 && bin > 300 && bin < 330;
        double size = gap ? Double.NaN : size(k, start.plusMillis(Math.round(bin * BIN_S * 1000)));
        high[bin] = (float) (size * (0.4 + 0.6 * random.nextDouble()));
        low[bin] = (float) (-size * (0.4 + 0.6 * random.nextDouble()));
      }
      ChannelId channel = new ChannelId(stations.get(k), "", "HGZ");
      traces.add(new Trace(channel, start.getEpochSecond() * 1_000_000_000L, BIN_S, low, high));
    }
    return traces;
  }

  private double size(int station, Instant at) {
    double size = 0.02;
    for (ReportFixture.Shock shock : shocks) {
      double km = Math.hypot(shock.place().distanceKm(places.get(station)), shock.depthKm());
      double sinceS = Figures.seconds(shock.time(), at);
      double scale = shock.ml() > 5 ? 1 : 0.15;
      double p = 0.35 * pulse(sinceS - km / VP, 3);
      size += scale * (p + 0.9 * pulse(sinceS - km / VS, 6 + km / 12));
    }
    return Math.min(1, size);
  }

  private static double pulse(double sinceS, double decayS) {
    return sinceS < 0 ? 0 : Math.exp(-sinceS / decayS);
  }
}
