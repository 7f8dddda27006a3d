package io.sancha.lending.casefile;

import io.sancha.platform.people.Actors;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Gives facts their stamp: the bank's clock and the person who acts. */
@Component
public class Stamps {
    private final Clock clock;
    private final Actors actors;

    Stamps(Clock clock, Actors actors) {
        this.clock = clock;
        this.actors = actors;
    }

    /** How a sentence names who stated it, see {@link Actors#called}. */
    public String called(String userId) {
        return actors.called(userId);
    }

    /** The stamp of what is stated now in the case. Times are kept to the millisecond, as they are stored and hashed. */
    public Stamp now(String caseId) {
        return new Stamp(caseId, clock.instant().truncatedTo(ChronoUnit.MILLIS), actors.currentUser(), LocalDate.now(clock));
    }
}
