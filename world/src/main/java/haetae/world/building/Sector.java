package haetae.world.building;

/** Part of the economy a building serves: losses are told by it. */
public enum Sector {
  RESIDENTIAL("주거"),
  COMMERCIAL("상업"),
  INDUSTRIAL("산업"),
  EDUCATION("교육"),
  HEALTH("의료"),
  GOVERNMENT("공공"),
  RELIGION("종교"),
  AGRICULTURE("농업");

  private final String korean;

  Sector(String korean) {
    this.korean = korean;
  }

  /** The word in Korean. */
  public String korean() {
    return korean;
  }
}
