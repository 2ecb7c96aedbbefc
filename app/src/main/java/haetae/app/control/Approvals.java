package haetae.app.control;

import haetae.app.security.Principal;
import haetae.app.security.TwoPeople;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What waits for the word of an approver: one proposal for each setting; a later one takes its
 * place. Ends after a day and with the process: nothing comes into force that nobody remembers.
 * Safe for threads.
 */
public final class Approvals {
  /** A proposal that nobody has decided ends after so long. */
  public static final Duration LONGEST = Duration.ofHours(24);

  private final InstantSource clock;
  private final Map<Dial, Proposal> open = new EnumMap<>(Dial.class);
  private long made;

  /**
   * Somebody wishes a change.
   *
   * @param value empty: what the file of settings says
   */
  public record Proposal(
      String id, Dial dial, OptionalDouble value, String by, Instant at, Instant until) {}

  public Approvals(InstantSource clock) {
    this.clock = clock;
  }

  /** Takes a proposal down. */
  public synchronized Proposal propose(Dial dial, OptionalDouble value, String by) {
    Instant now = clock.instant();
    String id = Long.toString(now.toEpochMilli(), 36) + "-" + ++made;
    Proposal proposal = new Proposal(id, dial, value, by, now, now.plus(LONGEST));
    open.put(dial, proposal);
    return proposal;
  }

  /** What waits, oldest first. */
  public synchronized List<Proposal> open() {
    Instant now = clock.instant();
    open.values().removeIf(proposal -> !now.isBefore(proposal.until()));
    return open.values().stream().sorted(java.util.Comparator.comparing(Proposal::at)).toList();
  }

  /**
   * Takes a proposal out, to be done or dropped by who may decide it.
   *
   * @return empty if there is none of that id any more
   * @throws haetae.world.InvalidValue if it is the approver's own, or it is no approver
   */
  public synchronized Optional<Proposal> take(String id, Principal approver) {
    Optional<Proposal> found = open().stream().filter(p -> p.id().equals(id)).findFirst();
    found.ifPresent(proposal -> {
      TwoPeople.check(proposal.by(), approver);
      open.remove(proposal.dial());
    });
    return found;
  }
}
