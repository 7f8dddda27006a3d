package io.sancha.lending.casefile;

import io.sancha.platform.people.Actors;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Who added a fact and when.
 *
 * @param at the server's time
 * @param by user id of the person, or {@code system}
 * @param bankDate the bank's business date
 */
@Embeddable
public record Recorded(
    @Column(name = "recorded_at") Instant at,
    @Column(name = "recorded_by") String by,
    @Column(name = "bank_date") LocalDate bankDate) {

    /** Here and now, by the acting person. */
    public static Recorded now(Clock clock, Actors actors) {
        return new Recorded(clock.instant(), actors.currentUser(), LocalDate.now(clock));
    }
}
