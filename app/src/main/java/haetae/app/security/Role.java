package haetae.app.security;

/** What somebody is to the platform. One identity has one role; nobody is two at once. */
public enum Role {
  /** Anybody, known or not: sees what everybody may see. */
  CITIZEN,
  /** A sensor: hands in its own samples and observations, sees nothing. */
  DEVICE,
  /** Runs a plant or a well: sees the facilities, acknowledges for its own. */
  OPERATOR,
  /** The control room: sees everything of the city, acknowledges, registers devices. */
  OFFICER,
  /** Approves what an officer proposes. */
  APPROVER,
  /** Users and settings. */
  ADMIN
}
