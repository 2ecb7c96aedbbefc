/**
 * Table of scenarios -> table of predicted motions. Columns as in OpenQuake's verification tables.
 */
@NullMarked
package haetae.app.motion;

import org.jspecify.annotations.NullMarked;
