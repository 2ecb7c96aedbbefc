/**
 * Settings and the machine they are meant for -> findings: what is well, what is doubtful, what is
 * wrong, and what to do about it. Changes nothing. Papers: none.
 */
@NullMarked
package haetae.app.doctor;

import org.jspecify.annotations.NullMarked;
