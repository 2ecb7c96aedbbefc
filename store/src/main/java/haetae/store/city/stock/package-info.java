/**
 * Buildings counted by district and class ({@code building-stock.csv}) -> single buildings at
 * places.
 */
@NullMarked
package haetae.store.city.stock;

import org.jspecify.annotations.NullMarked;
