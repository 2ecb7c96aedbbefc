package haetae.app.control;

import haetae.app.files.OwnerFile;
import haetae.world.InvalidValue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The values in force and how they came to be. What was changed while the platform ran goes before
 * the file of settings, over restarts too, until it is given back to the file. Every change is a
 * line of a history on disk before it is in force. Safe for threads.
 */
public final class SettingBook {
  /** Beyond so many lines the oldest go, but for the newest of each setting. */
  private static final int MOST_LINES = 10_000;

  private static final System.Logger LOG = System.getLogger(SettingBook.class.getName());

  private final OwnerFile file;
  private final Values usual;
  private final InstantSource clock;
  private final List<Turn> history;
  private final List<Turn> byFile = new ArrayList<>();
  private final List<Consumer<Values>> listeners = new ArrayList<>();
  private volatile Values inForce;

  /**
   * Reads the history, and takes down what the file of settings says otherwise than last time.
   *
   * @param usual what the file of settings says
   * @throws InvalidValue if the history cannot be read, naming the line
   */
  public SettingBook(Path path, Values usual, InstantSource clock) throws IOException {
    file = new OwnerFile(path);
    this.usual = usual;
    this.clock = clock;
    history = new ArrayList<>(read(path));
    inForce = usual;
    Set<Dial> kept = new HashSet<>();
    newest(Instant.MAX).values().stream().filter(Turn::live).forEach(turn -> keep(turn, kept));
    Instant now = clock.instant();
    for (Dial dial : Dial.values()) {
      double value = inForce.get(dial);
      boolean same =
          last(dial).filter(t -> t.value() == value && kept.contains(dial) == t.live()).isPresent();
      if (!same) {
        byFile.add(new Turn(now, dial, value, false, "file", ""));
      }
    }
    if (!byFile.isEmpty()) {
      history.addAll(byFile);
      write();
    }
  }

  private List<Turn> read(Path path) throws IOException {
    try {
      return file.lines().stream().map(Turn::read).toList();
    } catch (InvalidValue e) {
      throw new InvalidValue(path + ": " + e.getMessage(), e);
    }
  }

  /** One that no longer fits what the file says is set aside, said aloud. */
  private void keep(Turn turn, Set<Dial> kept) {
    try {
      inForce = inForce.with(turn.dial(), turn.value());
      kept.add(turn.dial());
    } catch (InvalidValue e) {
      LOG.log(
          System.Logger.Level.ERROR,
          "a change of {0} by {1} does not fit the file of settings any more: {2}",
          turn.dial().word(),
          turn.by(),
          e.getMessage());
    }
  }

  /** What the file of settings, otherwise than last time, put in force at this start. */
  public List<Turn> byFile() {
    return List.copyOf(byFile);
  }

  /** The values in force. */
  public Values now() {
    return inForce;
  }

  /** What the file of settings says. */
  public Values usual() {
    return usual;
  }

  /** What was in force at a moment, and since when; nothing before the platform's first start. */
  public synchronized Map<Dial, Turn> at(Instant moment) {
    return newest(moment);
  }

  private Map<Dial, Turn> newest(Instant moment) {
    Map<Dial, Turn> newest = new EnumMap<>(Dial.class);
    history.stream().filter(t -> !t.at().isAfter(moment)).forEach(t -> newest.put(t.dial(), t));
    return newest;
  }

  private Optional<Turn> last(Dial dial) {
    return Optional.ofNullable(newest(Instant.MAX).get(dial));
  }

  /** Says who is told of the values in force: now, and at every change. */
  public synchronized void onChange(Consumer<Values> told) {
    listeners.add(told);
    told.accept(inForce);
  }

  /**
   * What would be in force.
   *
   * @param value empty: as the file of settings says
   * @throws InvalidValue if the value is out of its range, or does not fit the others
   */
  public Values tried(Dial dial, OptionalDouble value) {
    return inForce.with(dial, value.orElse(usual.get(dial)));
  }

  /**
   * Changes one: on disk, then in force.
   *
   * @param value empty: as the file of settings says, now and later
   * @throws InvalidValue if the value is out of its range, or does not fit the others
   * @throws IOException if it cannot be written; then nothing has changed
   */
  public synchronized Turn turn(Dial dial, OptionalDouble value, String by, String approvedBy)
      throws IOException {
    Values next = tried(dial, value);
    Turn turn = new Turn(clock.instant(), dial, next.get(dial), value.isPresent(), by, approvedBy);
    history.add(turn);
    try {
      write();
    } catch (IOException e) {
      history.removeLast();
      throw e;
    }
    inForce = next;
    listeners.forEach(told -> told.accept(next));
    return turn;
  }

  private void write() throws IOException {
    Set<Turn> newest = new HashSet<>(newest(Instant.MAX).values());
    for (int i = 0; history.size() > MOST_LINES && i < history.size(); ) {
      if (newest.contains(history.get(i))) {
        i++;
      } else {
        history.remove(i);
      }
    }
    file.write(history.stream().map(Turn::line).toList());
  }
}
