package haetae.impact.engine;

import haetae.hazard.randomfield.FieldBlock;
import haetae.hazard.randomfield.NormalNumbers;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * One run: takes blocks from several threads. What is told of a field depends on its number alone,
 * what is added over fields is added as whole numbers; so threads and their order are of no effect.
 */
final class SimulationRun {
  /** Beyond the parts fields use. */
  private static final int SCATTER_PART = 20_000;

  private final Prepared prepared;
  private final int count;
  private final int[] measureOfClass;
  private final Ledger ledger;
  private final Consumer<SimulationProgress> listener;
  private final Queue<BlockWork> all = new ConcurrentLinkedQueue<>();
  private final Queue<BlockWork> free = new ConcurrentLinkedQueue<>();
  private final AtomicInteger done = new AtomicInteger();

  /** Blocks share it; a partial result has it alone. */
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  SimulationRun(
      Prepared prepared, int count, int[] measureOfClass, Consumer<SimulationProgress> listener) {
    this.prepared = prepared;
    this.count = count;
    this.measureOfClass = measureOfClass;
    this.listener = listener;
    ledger = new Ledger(prepared.layout.quantities, count, prepared.most, prepared.settings);
  }

  void take(FieldBlock block) {
    lock.readLock().lock();
    try {
      BlockWork work = free.poll();
      if (work == null) {
        work = open();
      }
      work.shake(block, measureOfClass);
      if (prepared.settings.individualScatter()) {
        scatter(block.first(), block.count(), work);
      }
      ledger.put(block.first(), block.count(), work.totals);
      free.add(work);
    } finally {
      lock.readLock().unlock();
    }
    tell(block.count());
  }

  private BlockWork open() {
    BlockWork work =
        new BlockWork(
            prepared.layout,
            prepared.tables,
            prepared.ground,
            prepared.settings.individualScatter(),
            prepared.constants);
    all.add(work);
    return work;
  }

  private void scatter(int first, int lanes, BlockWork work) {
    long seed = prepared.settings.seed();
    for (int row = 0; row < prepared.constants.length; row++) {
      double[] totals = work.totals[row];
      double[] variances = work.variances[row];
      double least = prepared.least[row];
      double most = prepared.most[row];
      for (int f = 0; f < lanes; f++) {
        if (variances[f] > 0) {
          double u = NormalNumbers.uniform(seed, first + f, SCATTER_PART, row);
          totals[f] = Scatter.draw(totals[f], variances[f], least, most, u);
        }
      }
    }
  }

  private void tell(int lanes) {
    int every = prepared.settings.progressEvery();
    int now = done.addAndGet(lanes);
    if (every == 0 || now >= count || now / every == (now - lanes) / every) {
      return;
    }
    lock.writeLock().lock();
    try {
      listener.accept(new SimulationProgress(ledger.fields(), count, totals()));
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** What the fields taken so far say. */
  Totals totals() {
    double[] meanStates = prepared.meanStates(meanChances());
    double[] means = prepared.means(meanStates);
    List<List<Range>> districts =
        IntStream.range(0, prepared.layout.portfolio.districts().size())
            .mapToObj(d -> ledger.district(d, prepared.district(means, d)))
            .toList();
    return new Totals(
        prepared.layout.portfolio,
        ledger.fields(),
        ledger.city(prepared.city(means)),
        districts,
        meanStates,
        ledger.fields() == count ? ledger.cityFields() : List.of());
  }

  private double[] meanChances() {
    long[] sums = new long[prepared.layout.spots() * prepared.layout.states];
    for (BlockWork work : all) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += work.chanceSums[i];
      }
    }
    double each = BlockWork.PART / ledger.fields();
    double[] mean = new double[sums.length];
    for (int i = 0; i < sums.length; i++) {
      mean[i] = sums[i] * each;
    }
    return mean;
  }
}
