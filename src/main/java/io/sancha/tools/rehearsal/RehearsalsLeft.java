package io.sancha.tools.rehearsal;

import io.sancha.platform.release.RehearsalDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Removes, when a server starts, what one that was killed has left of its rehearsals on this machine, and ends them in the record. */
@Component
@ConditionalOnWebApplication
class RehearsalsLeft {
    private static final Logger LOG = LoggerFactory.getLogger(RehearsalsLeft.class);
    private final RehearsalDesk desk;

    RehearsalsLeft(RehearsalDesk desk) {
        this.desk = desk;
    }

    @EventListener(ApplicationReadyEvent.class)
    void remove() {
        try {
            for (RehearsalPlace place : RehearsalPlace.left(RehearsalRunner.around())) {
                place.remove();
                desk.brokenOff(place.name());
            }
        } catch (RuntimeException e) {
            LOG.warn("what is left of rehearsals could not be removed below {}", RehearsalRunner.around(), e);
        }
    }
}
