package haetae.app.drill.finding;

import java.time.Instant;

/**
 * An event that stands for no earthquake of the scenario.
 *
 * @param at its first version
 * @param alerts that were published about it
 * @param warned districts whose people were told
 * @param gone why it was taken back; empty if it was not
 */
public record FalseFinding(String event, Instant at, int alerts, int warned, String gone) {}
