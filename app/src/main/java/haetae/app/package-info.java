/**
 * One program: files and commands -> the live flow -> files, messages, reports. Papers: those of
 * the steps it runs.
 */
@NullMarked
package haetae.app;

import org.jspecify.annotations.NullMarked;
