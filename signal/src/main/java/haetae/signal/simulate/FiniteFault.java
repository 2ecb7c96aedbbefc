package haetae.signal.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * A rectangular fault in parts that break one after the other with a dynamic corner frequency, the
 * idea of EXSIM: Motazedian and Atkinson (2005), BSSA 95, 995-1010, doi:10.1785/0120030207. Its
 * equations, and the lengths of Wells and Coppersmith (1994), are from memory of the papers, not
 * verified.
 */
public final class FiniteFault {
  private static final double RUPTURE_PER_BETA = 0.8;
  private static final double SMALLEST_PART_KM = 2;
  private static final int MOST_PARTS = 30;

  private FiniteFault() {}

  /**
   * One part.
   *
   * @param eastKm centre, east of the epicentre, km
   * @param northKm centre, north of the epicentre, km
   * @param ruptureS when it breaks after the origin time, s
   * @param level H: keeps the energy at high frequencies what the whole quake's would be
   * @param sourceS its own duration, s
   */
  public record Part(
      double eastKm,
      double northKm,
      double depthKm,
      double momentDynCm,
      double cornerHz,
      double level,
      double ruptureS,
      double sourceS) {
    /** Distance to a site at the surface, km east and north of the epicentre. */
    double distanceKm(double siteEastKm, double siteNorthKm) {
      double flat = Math.hypot(siteEastKm - eastKm, siteNorthKm - northKm);
      return Math.hypot(flat, depthKm);
    }
  }

  /** Length along strike, km: Wells and Coppersmith (1994), all kinds, subsurface. */
  static double lengthKm(double mw) {
    return Math.pow(10, -2.44 + 0.59 * mw);
  }

  /** Width down dip, km: the same paper. */
  static double widthKm(double mw) {
    return Math.pow(10, -1.01 + 0.32 * mw);
  }

  private record Grid(int along, int down, double partKm, double fromDownKm) {
    int count() {
      return along * down;
    }
  }

  /** The parts, in order of rupture; the moments add up to the quake's. */
  public static List<Part> parts(SourceRegion region, SimulatedQuake quake, long seed) {
    Grid grid = grid(quake);
    RandomStream random = new RandomStream(seed, quake.id() + "/rupture");
    double[] slip = slip(grid, random);
    List<double[]> cells = new ArrayList<>();
    int startCell = random.nextDouble() < 0.5 ? grid.along / 3 : grid.along - 1 - grid.along / 3;
    for (int cell = 0; cell < grid.count(); cell++) {
      double alongKm = (cell % grid.along - startCell) * grid.partKm;
      int row = cell / grid.along;
      double downKm = grid.fromDownKm + row * grid.partKm;
      double rupture = Math.hypot(alongKm, downKm) / (RUPTURE_PER_BETA * region.betaKmps());
      double rise = 0.5 * grid.partKm / region.betaKmps() * random.nextDouble();
      boolean first = alongKm == 0 && downKm == 0;
      cells.add(new double[] {alongKm, downKm, first ? 0 : rupture + rise, slip[cell]});
    }
    cells.sort((a, b) -> Double.compare(a[2], b[2]));
    return built(region, quake, grid, cells);
  }

  private static List<Part> built(
      SourceRegion region, SimulatedQuake quake, Grid grid, List<double[]> cells) {
    double moment = SourceRegion.momentDynCm(quake.mw());
    double wholeHz = region.cornerHz(moment);
    double sourceS = grid.partKm / (RUPTURE_PER_BETA * region.betaKmps());
    double strike = Math.toRadians(quake.strikeDeg());
    double dip = Math.toRadians(quake.dipDeg());
    List<Part> parts = new ArrayList<>();
    for (double[] cell : cells) {
      double across = cell[1] * Math.cos(dip);
      double corner = region.cornerHz(moment / grid.count()) / Math.cbrt(parts.size() + 1);
      parts.add(
          new Part(
              cell[0] * Math.sin(strike) + across * Math.cos(strike),
              cell[0] * Math.cos(strike) - across * Math.sin(strike),
              Math.max(0.5, quake.depthKm() + cell[1] * Math.sin(dip)),
              moment * cell[3],
              corner,
              level(grid.count(), wholeHz, corner),
              cell[2],
              sourceS));
    }
    return parts;
  }

  /** Rows up to the surface at most; the hypocentre's row is one of them. */
  private static Grid grid(SimulatedQuake quake) {
    double length = lengthKm(quake.mw());
    double width = widthKm(quake.mw());
    double part = Math.max(SMALLEST_PART_KM, Math.sqrt(length * width / MOST_PARTS));
    int along = (int) Math.max(1, Math.round(length / part));
    int down = (int) Math.max(1, Math.round(width / part));
    double upKm = quake.depthKm() / Math.sin(Math.toRadians(quake.dipDeg()));
    int above = Math.min(down / 2, (int) Math.floor(upKm / part));
    return new Grid(along, down, part, -above * part);
  }

  /** Random slip whose spectrum falls as k^-2, as shares that add up to 1. */
  private static double[] slip(Grid grid, RandomStream random) {
    double[] slip = new double[grid.count()];
    for (int kx = 0; kx <= 3; kx++) {
      for (int ky = 0; ky <= 3; ky++) {
        addWave(slip, grid, kx, ky, random);
      }
    }
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (double s : slip) {
      low = Math.min(low, s);
      high = Math.max(high, s);
    }
    double sum = 0;
    for (int k = 0; k < slip.length; k++) {
      slip[k] = high > low ? 0.3 + (slip[k] - low) / (high - low) : 1;
      sum += slip[k];
    }
    for (int k = 0; k < slip.length; k++) {
      slip[k] /= sum;
    }
    return slip;
  }

  private static void addWave(double[] slip, Grid grid, int kx, int ky, RandomStream random) {
    double size = 1.0 / Math.max(1, kx * kx + ky * ky);
    double phase = random.uniform(0, 2 * Math.PI);
    for (int k = 0; k < slip.length; k++) {
      double x = (k % grid.along) / (double) grid.along;
      int row = k / grid.along;
      double y = row / (double) grid.down;
      slip[k] += size * Math.cos(2 * Math.PI * (kx * x + ky * y) + phase);
    }
  }

  /**
   * H = sqrt(N sum (f²/(1+(f/fc)²))² / sum (f²/(1+(f/fcij)²))²). With N, N parts of random phase
   * have together the high-frequency level of the whole.
   */
  static double level(int parts, double wholeHz, double partHz) {
    double whole = 0;
    double part = 0;
    for (double f = 0.1; f <= 25; f += 0.1) {
      double w = f * f / (1 + f * f / (wholeHz * wholeHz));
      double p = f * f / (1 + f * f / (partHz * partHz));
      whole += w * w;
      part += p * p;
    }
    return Math.sqrt(parts * whole / part);
  }
}
