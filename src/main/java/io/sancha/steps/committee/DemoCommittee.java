package io.sancha.steps.committee;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demonstration bank's committee of seven, and that of branch 0102; on the embedded database only. */
@Component
@ConditionalOnProperty("sancha.embedded")
class DemoCommittee {
    private static final List<Expertise> FIELDS = List.of(Expertise.RISK, Expertise.CREDIT, Expertise.LEGAL, Expertise.FINANCE, Expertise.RISK,
        Expertise.CREDIT,
        Expertise.FINANCE);
    /** Members of the committee of branch 0102. */
    private static final int SECOND_BRANCH = 5;
    private final Appointments appointments;

    DemoCommittee(Appointments appointments) {
        this.appointments = appointments;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(2)
    @Transactional
    public void appoint() {
        for (int i = 0; i < FIELDS.size(); i++) {
            appoint("committee-member-" + (i + 1), FIELDS.get(i));
        }
        for (int i = 0; i < SECOND_BRANCH; i++) {
            appoint("committee-member-" + (i + 1) + "-0102", FIELDS.get(i));
        }
    }

    private void appoint(String userId, Expertise field) {
        appointments.appoint(userId, field, LocalDate.of(2000, 1, 1), LocalDate.of(2099, 12, 31));
    }
}
