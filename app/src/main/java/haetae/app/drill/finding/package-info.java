/**
 * What was published during an exercise and what truly happened -> what was known when, who was
 * warned in time, what was missed, and how troubles were borne.
 */
@NullMarked
package haetae.app.drill.finding;

import org.jspecify.annotations.NullMarked;
