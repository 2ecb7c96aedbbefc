package haetae.app.product;

import haetae.hazard.field.Accuracy;

/**
 * How observations entered a layer.
 *
 * @param bias mean of what the event term adds at the observations; ln, or MMI
 * @param accuracy how far the layer may be from the exact conditional distribution; same unit
 */
public record Conditioned(double bias, Accuracy accuracy) {}
