package haetae.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.control.Approvals.Proposal;
import haetae.app.security.Principal;
import haetae.app.security.Role;
import haetae.world.InvalidValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ApprovalsTest {
  private static final Principal KIM = new Principal("kim", Role.APPROVER);

  private Instant now = Instant.parse("2026-11-23T12:00:00Z");
  private final Approvals approvals = new Approvals(() -> now);

  private Proposal propose(Dial dial, double value, String by) {
    return approvals.propose(dial, OptionalDouble.of(value), by);
  }

  @Test
  void anApproverTakesAProposalOnce() {
    Proposal proposal = propose(Dial.ALERT_CHANCE, 0.6, "admin");
    assertEquals(List.of(proposal), approvals.open());
    assertEquals(Optional.of(proposal), approvals.take(proposal.id(), KIM));
    assertEquals(Optional.empty(), approvals.take(proposal.id(), KIM));
    assertEquals(List.of(), approvals.open());
  }

  @Test
  void nobodyApprovesTheirOwnAndNobodyElseButAnApprover() {
    Proposal own = propose(Dial.ALERT_CHANCE, 0.6, "kim");
    for (Principal who : List.of(KIM, new Principal("lee", Role.ADMIN))) {
      assertThrows(InvalidValue.class, () -> approvals.take(own.id(), who));
    }
    assertEquals(List.of(own), approvals.open(), "it still waits");
  }

  @Test
  void aLaterProposalTakesThePlaceOfTheOneBefore() {
    Proposal first = propose(Dial.ALERT_CHANCE, 0.6, "admin");
    Proposal second = propose(Dial.ALERT_CHANCE, 0.7, "admin");
    Proposal other = propose(Dial.KEEP_DAYS, 60, "admin");
    assertEquals(List.of(second, other), approvals.open());
    assertEquals(Optional.empty(), approvals.take(first.id(), KIM), "not what was looked at");
  }

  @Test
  void whatNobodyDecidesEndsAfterADay() {
    Proposal proposal = propose(Dial.ALERT_CHANCE, 0.6, "admin");
    now = now.plus(Approvals.LONGEST);
    assertTrue(approvals.take(proposal.id(), KIM).isEmpty());
    assertEquals(List.of(), approvals.open());
  }
}
