package haetae.app.sense.seedlink;

import java.util.OptionalDouble;

/**
 * How a server is doing.
 *
 * @param server host and port
 * @param connected whether records may come at this moment
 * @param detail in words: the protocol and what was refused, or why the connection broke
 * @param records taken since the start
 * @param breaks of the connection since the start
 * @param recordAgeS since the last record, s; empty before the first
 */
public record SeedLinkHealth(
    String server,
    boolean connected,
    String detail,
    long records,
    long breaks,
    OptionalDouble recordAgeS) {}
