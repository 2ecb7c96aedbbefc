/**
 * Doors, flow, archive, journal and interface -> one living platform. Papers: none; DESIGN of the
 * flow: docs/decisions/0011-live-runner.md, 0017-situation-is-the-journal.md.
 */
@NullMarked
package haetae.app.platform;

import org.jspecify.annotations.NullMarked;
