package io.sancha.steps.relationship;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/**
 * Points for one item of a model.
 *
 * @param value the figure that was scored, as plain text; null where it could not be computed, which earns nothing
 * @param points of at most {@code maximum}
 */
@Embeddable
public record Score(@Enumerated(EnumType.STRING) RatingItem item, String value, int points, int maximum) {
    /** With the figure as people read it beside the ratios themselves: 43.24 %, not 0.4324. */
    Score asShown() {
        boolean percent = item.isFraction() && value != null && value.matches("-?[0-9]+([.][0-9]+)?");
        return percent ? new Score(item, new BigDecimal(value).movePointRight(2).toPlainString() + " %", points, maximum) : this;
    }
}
