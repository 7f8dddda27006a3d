package io.sancha.steps.committee;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A member's seat in a session.
 *
 * @param userId the member
 * @param expertise the field for which the member was appointed
 * @param present whether the member came; who did not come has no vote (CMT-07)
 */
@Embeddable
public record Seat(String userId, @Enumerated(EnumType.STRING) @Column(columnDefinition = "text") Expertise expertise, boolean present) {
}
