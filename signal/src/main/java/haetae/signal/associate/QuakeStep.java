package haetae.signal.associate;

import haetae.signal.pick.StationReport;
import haetae.signal.travel.TravelTimeTable;
import haetae.world.flow.Step;
import haetae.world.quake.Origin;
import haetae.world.quake.Phase;
import haetae.world.quake.Pick;
import haetae.world.station.Inventory;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Station reports of one region → quakes, revised as picks arrive. In every tick: new picks join
 * the quake they fit best or try to make one; quakes that changed are located and sized anew;
 * quakes that turn out to be one are merged; those that the silent stations contradict are
 * cancelled.
 */
public final class QuakeStep implements Step<Region, StationReport, QuakeReport> {
  private static final Comparator<Pick> BY_TIME =
      Comparator.comparing(Pick::time).thenComparing(Pick::id);
  private static final int ROUNDS = 3;

  /** Share of its picks that must have come or gone for a quake to be located once more at once. */
  private static final double WORTH_A_ROUND = 0.01;

  /** A pick this share of the tolerance before a known P may still be that P … */
  private static final double EARLY_SHARE = 1.5;

  /** … and after S by this long, plus a share of S minus P, its coda. */
  private static final double CODA_S = 2;

  private static final double CODA_SHARE = 0.5;

  private final AssociateSettings settings;
  private final transient Supplier<Inventory> inventory;
  private final transient TravelTimeTable travel;
  private final transient Nucleation nucleation;
  private final transient Reassessment reassessment;
  private final transient DistantWaves distantWaves;

  /** A step whose stations do not change. */
  public QuakeStep(QuakeSettings settings, Inventory inventory, TravelTimeTable travel) {
    this(settings, () -> inventory, travel);
  }

  /**
   * @param inventory stations as they are known at a moment; the same object while nothing changes
   */
  public QuakeStep(QuakeSettings settings, Supplier<Inventory> inventory, TravelTimeTable travel) {
    this.settings = settings.associate();
    this.inventory = inventory;
    this.travel = travel;
    this.nucleation = new Nucleation(settings.associate(), travel);
    this.distantWaves = new DistantWaves(settings.associate());
    this.reassessment = new Reassessment(settings, travel, inventory, nucleation);
  }

  @Override
  public Region start() {
    return new Region();
  }

  @Override
  public void on(Region region, StationReport report, Consumer<? super QuakeReport> out) {
    region.note(report, inventory.get());
  }

  @Override
  public void onTime(Region region, Instant now, Consumer<? super QuakeReport> out) {
    forgetOld(region, now);
    region.fresh.sort(BY_TIME);
    for (Pick pick : List.copyOf(region.fresh)) {
      take(region, pick, now, out);
    }
    region.fresh.clear();
    lookForDistant(region, now, out);
    for (LiveQuake quake : List.copyOf(region.quakes)) {
      revise(region, quake, now, out);
    }
    merge(region, now, out);
    region.moved.clear();
  }

  private void take(Region region, Pick pick, Instant now, Consumer<? super QuakeReport> out) {
    if (join(region, pick)) {
      return;
    }
    region.free.add(pick);
    if (pick.phase() != Phase.P || pick.quality() < 0.5 || explained(region, pick)) {
      return;
    }
    switch (nucleation.consider(pick, region, leastStations(region, now))) {
      case Nucleation.Outcome.Nothing ignored -> {}
      case Nucleation.Outcome.Distant d -> distant(region, d, now, out);
      case Nucleation.Outcome.Born born -> {
        if (!besideAnother(region, born)) {
          birth(region, born);
        }
      }
    }
  }

  /** While waves of a distant quake pass, more stations must agree on a local one. */
  private int leastStations(Region region, Instant now) {
    return now.isBefore(region.distantUntil)
        ? settings.leastBehindDistant()
        : settings.leastStations();
  }

  /** A pick joins the quake it fits best, as the phase it fits best. */
  private boolean join(Region region, Pick pick) {
    LiveQuake best = null;
    Phase bestPhase = Phase.P;
    double bestShare = 1;
    for (LiveQuake quake : region.quakes) {
      for (Phase phase : Phase.values()) {
        if (phase == Phase.P && pick.phase() == Phase.S) {
          continue;
        }
        double share = misfitShare(region, quake, pick, phase);
        if (share < bestShare) {
          best = quake;
          bestPhase = phase;
          bestShare = share;
        }
      }
    }
    return best != null && place(region, best, pick, bestPhase);
  }

  /** Misfit as a share of the tolerance; 1 or more does not fit. */
  private double misfitShare(Region region, LiveQuake quake, Pick pick, Phase phase) {
    double km = quake.distanceKm(region.station(pick.station()).place);
    double seconds = travel.timeS(phase, km, quake.origin.depthKm());
    double took = Duration.between(quake.origin.time(), pick.time()).toNanos() * 1e-9;
    return Math.abs(took - seconds) / toleranceS(seconds);
  }

  /** Tolerance of a pick after so many seconds of travel, s. */
  private double toleranceS(double travelS) {
    return Math.max(settings.joinToleranceS(), settings.joinToleranceShare() * travelS);
  }

  private boolean place(Region region, LiveQuake quake, Pick pick, Phase phase) {
    var taken = phase == Phase.P ? quake.p : quake.s;
    Pick known = taken.get(pick.station());
    if (known != null
        && misfitShare(region, quake, known, phase) <= misfitShare(region, quake, pick, phase)) {
      return true; // a second onset of a wave that is known: it belongs to the quake, adds nothing
    }
    taken.put(pick.station(), pick);
    quake.changed = true;
    return true;
  }

  /** Between P and the end of the S waves of a known quake only a fit nucleation may disagree. */
  private boolean explained(Region region, Pick pick) {
    var place = region.station(pick.station()).place;
    for (LiveQuake quake : region.quakes) {
      double afterP = quake.residualS(travel, Phase.P, place, pick.time());
      double afterS = quake.residualS(travel, Phase.S, place, pick.time());
      double travelS = travel.timeS(Phase.P, quake.distanceKm(place), quake.origin.depthKm());
      double early = EARLY_SHARE * toleranceS(travelS);
      if (afterP > -early && afterS < CODA_S + CODA_SHARE * (afterP - afterS)) {
        return true;
      }
    }
    return false;
  }

  /** Two sources so close in place and time cannot be told apart by their P waves: they are one. */
  private boolean besideAnother(Region region, Nucleation.Outcome.Born born) {
    var origin = reassessment.origin(born, region);
    return region.quakes.stream().anyMatch(q -> sameMoment(q.origin, origin));
  }

  private boolean sameMoment(Origin a, Origin b) {
    double seconds = Math.abs(Duration.between(a.time(), b.time()).toNanos() * 1e-9);
    return seconds < settings.inseparableS()
        && a.epicentre().distanceKm(b.epicentre()) < settings.mergeKm();
  }

  private void birth(Region region, Nucleation.Outcome.Born born) {
    region.born++;
    LiveQuake quake = reassessment.newborn(born, region);
    region.quakes.add(quake);
    region.free.removeAll(quake.picks());
    for (Pick pick : List.copyOf(region.free)) {
      if (join(region, pick)) {
        region.free.remove(pick);
      }
    }
  }

  private void distant(
      Region region, Nucleation.Outcome.Distant d, Instant now, Consumer<? super QuakeReport> out) {
    if (!now.isBefore(region.distantToldUntil)) {
      region.distantToldUntil = later(now, settings.distantQuietS());
      out.accept(
          new QuakeReport.DistantRejected(
              d.wave().apparentKmPerS(), d.onsets().size(), d.wave().rmsS(), now));
    }
    region.distantUntil = later(now, settings.distantQuietS());
    d.onsets().forEach(o -> region.free.remove(o.pick()));
  }

  /**
   * A wave that crosses the network fast and weakly is told, once; it keeps nothing from
   * nucleating.
   */
  private void lookForDistant(Region region, Instant now, Consumer<? super QuakeReport> out) {
    Instant limit = now.minusNanos(Math.round(settings.pickLifeS() * 1e9));
    region.weak.removeIf(w -> w.time().isBefore(limit));
    if (!region.quakes.isEmpty() || now.isBefore(region.distantToldUntil)) {
      return;
    }
    distantWaves
        .find(region)
        .ifPresent(wave -> {
          region.distantToldUntil = later(now, settings.distantQuietS());
          out.accept(
              new QuakeReport.DistantRejected(
                  wave.wave().apparentKmPerS(), wave.stations(), wave.wave().rmsS(), now));
        });
  }

  private static Instant later(Instant now, double seconds) {
    return now.plusNanos(Math.round(seconds * 1e9));
  }

  private void revise(
      Region region, LiveQuake quake, Instant now, Consumer<? super QuakeReport> out) {
    quake.waiting = quake.waiting || quake.changed || region.hasMoved(quake);
    if (!quake.waiting || !Pace.due(quake, now)) {
      return;
    }
    quake.waiting = false;
    for (int round = 0; quake.changed && round < ROUNDS; round++) {
      reassessment.relocate(quake, region);
      int moved = release(region, quake) + rejoin(region, quake);
      quake.changed = moved > 0 && moved >= WORTH_A_ROUND * quake.picks().size();
    }
    quake.changed = false;
    if (reassessment.contradicted(quake, region)) {
      region.quakes.remove(quake);
      if (quake.version > 0) {
        out.accept(new QuakeReport.Cancelled(quake.id, "silent stations contradict it", now));
      }
      return;
    }
    quake.assessedAt = now;
    quake.assessedPicks = quake.p.size() + quake.s.size();
    reassessment.version(quake, region, now).map(QuakeReport.Revised::new).ifPresent(out);
  }

  /** Free picks join where they fit now; returns how many changed this quake. */
  private int rejoin(Region region, LiveQuake quake) {
    int joined = 0;
    for (Pick pick : List.copyOf(region.free)) {
      quake.changed = false;
      if (join(region, pick)) {
        region.free.remove(pick);
        joined += quake.changed ? 1 : 0;
      }
    }
    return joined;
  }

  /** Picks that no longer fit are free again; returns how many. */
  private int release(Region region, LiveQuake quake) {
    int released = 0;
    for (Phase phase : Phase.values()) {
      Iterator<Pick> picks = (phase == Phase.P ? quake.p : quake.s).values().iterator();
      while (picks.hasNext()) {
        Pick pick = picks.next();
        if (misfitShare(region, quake, pick, phase) > 1.5) {
          picks.remove();
          region.free.add(pick);
          released++;
        }
      }
    }
    return released;
  }

  /** Two quakes close in place and time of which the younger's picks fit the older are one. */
  private void merge(Region region, Instant now, Consumer<? super QuakeReport> out) {
    for (LiveQuake older : List.copyOf(region.quakes)) {
      for (LiveQuake younger : List.copyOf(region.quakes)) {
        int first = region.quakes.indexOf(older);
        if (first >= 0 && region.quakes.indexOf(younger) > first && same(region, older, younger)) {
          region.quakes.remove(younger);
          if (younger.version > 0) {
            out.accept(new QuakeReport.Cancelled(younger.id, "same as " + older.id, now));
          }
          younger.picks().stream().sorted(BY_TIME).forEach(p -> take(region, p, now, out));
        }
      }
    }
  }

  private boolean same(Region region, LiveQuake older, LiveQuake younger) {
    double seconds =
        Math.abs(Duration.between(older.origin.time(), younger.origin.time()).toNanos() * 1e-9);
    double km = older.origin.epicentre().distanceKm(younger.origin.epicentre());
    if (km > settings.mergeKm() || seconds > settings.mergeS()) {
      return false;
    }
    if (sameMoment(older.origin, younger.origin)) {
      return true;
    }
    long fitting =
        younger.p.values().stream()
            .filter(p ->
                misfitShare(region, older, p, Phase.P) < 1
                    || misfitShare(region, older, p, Phase.S) < 1)
            .count();
    return fitting >= 0.5 * younger.p.size();
  }

  private void forgetOld(Region region, Instant now) {
    Instant pickLimit = now.minusNanos(Math.round(settings.pickLifeS() * 1e9));
    region.free.removeIf(p -> p.time().isBefore(pickLimit));
    Instant quakeLimit = now.minusNanos(Math.round(settings.quakeLifeS() * 1e9));
    region.quakes.removeIf(q -> q.origin.time().isBefore(quakeLimit));
    if (region.quakes.isEmpty() && region.free.isEmpty() && region.fresh.isEmpty()) {
      region.motions.clear();
    }
  }
}
