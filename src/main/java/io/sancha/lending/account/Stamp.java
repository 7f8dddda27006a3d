package io.sancha.lending.account;

import io.sancha.platform.people.Actors;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** When and by whom a fact is recorded. */
record Stamp(LocalDate bankDate, Timestamp at, String by) {

    /** Gives stamps. */
    @Component
    static class Stamps {
        private final Clock clock;
        private final Actors actors;

        Stamps(Clock clock, Actors actors) {
            this.clock = clock;
            this.actors = actors;
        }

        Stamp now() {
            return new Stamp(LocalDate.now(clock), Timestamp.from(clock.instant()), actors.currentUser());
        }
    }
}
