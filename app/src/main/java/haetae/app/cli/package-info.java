/**
 * What a person types -> files, messages and an exit code: one class per command. 0 is success, 2 a
 * wrong use or input that cannot be used, 1 a failure. Papers: none; docs/formats.md describes the
 * files.
 */
@NullMarked
package haetae.app.cli;

import org.jspecify.annotations.NullMarked;
