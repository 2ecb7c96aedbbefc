package haetae.hazard.felt;

/**
 * What people are asked, with the weight of each answer and its greatest value. Wald, Quitoriano,
 * Worden, Hopper &amp; Dewey (2011), Annals of Geophysics 54(6), 688-707, doi:10.4401/ag-5354,
 * after Dengler &amp; Dewey (1998), BSSA 88(2), 421-430. The ranges of motion and reaction are from
 * memory of the paper, not verified.
 */
public enum FeltIndex {
  /** Whether it was felt, by the person and by others nearby: 0 to 1, see {@link OthersFelt}. */
  FELT(5, 1),
  /** How strong the motion seemed: 0 none to 5 violent. */
  MOTION(1, 5),
  /** How frightened one was: 0 not at all to 5 extremely. */
  REACTION(1, 5),
  /** Whether it was hard to stand: 0 or 1. */
  STAND(2, 1),
  /** Things on shelves: 0 stayed, 1 rattled, 2 a few fell, 3 many fell. */
  SHELF(5, 3),
  /** Whether pictures moved: 0 or 1. */
  PICTURE(2, 1),
  /** Whether heavy furniture moved: 0 or 1. */
  FURNITURE(3, 1),
  /** Damage to the building: 0 to 3, see {@link Damage}. */
  DAMAGE(5, 3);

  private final int weight;
  private final double most;

  FeltIndex(int weight, double most) {
    this.weight = weight;
    this.most = most;
  }

  /** Weight in the sum. */
  public int weight() {
    return weight;
  }

  /** Greatest value of an answer; the least is 0. */
  public double most() {
    return most;
  }
}
