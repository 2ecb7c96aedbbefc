package haetae.app.impact;

import haetae.impact.fragility.DiscreteCurve;
import haetae.impact.fragility.FragilityClass;
import haetae.impact.fragility.FragilitySet;
import haetae.impact.fragility.LognormalCurve;
import haetae.store.city.Fault;
import haetae.store.city.FaultList;
import haetae.store.city.PackFaults;
import haetae.store.city.table.TableWriter;
import haetae.world.InvalidValue;
import haetae.world.provenance.Known;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code fragility.csv} of a pack: fragility classes of its own, a class a row, with the four
 * states of Hazus. A lognormal curve has {@code median β} in the column of each state; a discrete
 * one the measures in {@code imls} and the chances at them.
 */
public final class FragilityFile {
  /** Name in a pack. */
  public static final String NAME = "fragility.csv";

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "measure",
          "shape",
          "imls",
          "slight",
          "moderate",
          "extensive",
          "complete",
          "lowestIml",
          "highestIml",
          "noDamageIml",
          "collapseShare",
          "provenance",
          "source");

  private FragilityFile() {}

  /**
   * The classes of a pack; none if it has no such file.
   *
   * @throws PackFaults with line and column of all that is wrong
   */
  public static List<FragilityClass> ofPack(Path pack) {
    Path file = pack.resolve(NAME);
    if (!Files.exists(file)) {
      return List.of();
    }
    FaultList faults = new FaultList();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      List<FragilityClass> classes = new FragilityRows(faults.in(NAME)).read(in);
      if (!faults.isEmpty()) {
        throw new PackFaults(faults.sorted(), faults.more());
      }
      return classes;
    } catch (IOException e) {
      throw new InvalidValue(file + " cannot be read; expected a readable file", e);
    }
  }

  /** What is wrong in the file of a pack. */
  public static List<Fault> faults(Path pack) {
    try {
      ofPack(pack);
      return List.of();
    } catch (PackFaults e) {
      return e.faults();
    }
  }

  /**
   * Writes classes; the file appears whole or not at all.
   *
   * @throws InvalidValue if the set has other than four states
   */
  public static void write(FragilitySet set, Known known, Path file) throws IOException {
    if (set.states().size() != FragilitySet.HAZUS_STATES.size()) {
      throw new InvalidValue(
          set.name()
              + " has the states "
              + set.states()
              + "; expected four, that stand for "
              + FragilitySet.HAZUS_STATES);
    }
    Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), ".fragility-", ".csv");
    try {
      try (Writer text = Files.newBufferedWriter(beside, StandardCharsets.UTF_8);
          TableWriter out = new TableWriter(text, COLUMNS)) {
        for (FragilityClass fragility : set.classes()) {
          row(out, fragility, known);
        }
      }
      Files.move(
          beside,
          file,
          java.nio.file.StandardCopyOption.ATOMIC_MOVE,
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void row(TableWriter out, FragilityClass c, Known known) throws IOException {
    out.cell(c.id()).cell(c.measure().toString());
    switch (c.curve()) {
      case LognormalCurve curve -> {
        out.cell("lognormal").cell("");
        for (int k = 0; k < curve.states(); k++) {
          out.cell(words(curve.median(k), curve.beta(k)));
        }
        double highest = curve.highestIml();
        out.cell(above0(curve.lowestIml()));
        out.cell(Double.isInfinite(highest) ? Double.NaN : highest);
        out.cell(above0(curve.noDamageIml()));
      }
      case DiscreteCurve curve -> {
        out.cell("discrete").cell(words(curve.imls()));
        for (int k = 0; k < curve.states(); k++) {
          out.cell(words(curve.chances(k)));
        }
        out.cell(Double.NaN).cell(Double.NaN).cell(above0(curve.noDamageIml()));
      }
    }
    out.cell(c.collapseShare()).cell(known.how().word()).cell(known.source()).endRow();
  }

  private static double above0(double iml) {
    return iml > 0 ? iml : Double.NaN;
  }

  private static String words(double... numbers) {
    return Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(" "));
  }
}
