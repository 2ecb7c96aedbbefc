package haetae.app.security;

import haetae.world.InvalidValue;

/** What one proposes, another approves: nobody approves their own proposal (ASVS 5.0.0, 2.3.5). */
public final class TwoPeople {
  private TwoPeople() {}

  /**
   * Lets an approval pass.
   *
   * @param proposer name of the account that proposed
   * @throws InvalidValue if the approver is the proposer, or may not approve at all
   */
  public static void check(String proposer, Principal approver) {
    if (approver.role() != Role.APPROVER) {
      throw new InvalidValue(
          "approver " + approver.name() + " is " + approver.role() + "; expected " + Role.APPROVER);
    }
    if (approver.name().equals(proposer)) {
      throw new InvalidValue(
          "approver is " + proposer + ", who proposed it; expected somebody else");
    }
  }
}
