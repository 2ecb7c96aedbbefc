/**
 * A flow and inputs in ticks of data time -> outputs in an order that no thread can change: the
 * local runner keeps the memory of every key and turns the data's clock. Papers: none;
 * docs/decisions/0003-ticks.md gives the reasons.
 */
@NullMarked
package haetae.app.live;

import org.jspecify.annotations.NullMarked;
