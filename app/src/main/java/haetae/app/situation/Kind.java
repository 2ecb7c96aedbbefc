package haetae.app.situation;

/** Kinds of entries of the journal. docs/formats.md says what the body of each holds. */
public final class Kind {
  public static final String STATION = "station";
  public static final String PICK = "pick";
  public static final String QUAKE = "quake";
  public static final String QUAKE_GONE = "quake.gone";
  public static final String ARRIVALS = "arrivals";
  public static final String ALERT = "alert";
  public static final String ACKNOWLEDGEMENT = "acknowledgement";
  public static final String SHAKING = "shaking";
  public static final String IMPACT = "impact";
  public static final String BUILDINGS = "buildings";
  public static final String FACILITIES = "facilities";
  public static final String HEALTH = "health";
  public static final String SETTING = "setting";
  public static final String LOGIN = "login";
  public static final String APPROVAL = "approval";

  /** The platform has begun: everything before is from an earlier run. */
  public static final String START = "start";

  /** The platform has ended as it should. */
  public static final String STOP = "stop";

  private Kind() {}
}
