package io.sancha.steps.acceptance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What stands against an application.
 *
 * @param item id of the decision table's row
 * @param rule id of the lending rule
 */
@Embeddable
public record Finding(String item, @Enumerated(EnumType.STRING) Effect effect, String rule, @Column(name = "finding_zh") String chinese,
                      @Column(name = "finding_en") String english) {
}
