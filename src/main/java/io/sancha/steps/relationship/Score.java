package io.sancha.steps.relationship;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Points for one item of a model.
 *
 * @param value the figure that was scored, as plain text; null where it could not be computed, which earns nothing
 * @param points of at most {@code maximum}
 */
@Embeddable
public record Score(@Enumerated(EnumType.STRING) RatingItem item, String value, int points, int maximum) {
}
