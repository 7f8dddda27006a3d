package io.sancha.committee;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demonstration bank's committee of seven; on the embedded database only. */
@Component
@ConditionalOnProperty("sancha.embedded")
class DemoCommittee {
    private static final List<Expertise> FIELDS = List.of(Expertise.RISK, Expertise.CREDIT, Expertise.LEGAL, Expertise.FINANCE, Expertise.RISK, Expertise.CREDIT,
        Expertise.FINANCE);
    private final Appointments appointments;

    DemoCommittee(Appointments appointments) {
        this.appointments = appointments;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(2)
    @Transactional
    public void appoint() {
        for (int i = 0; i < FIELDS.size(); i++) {
            appointments.appoint("committee-member-" + (i + 1), FIELDS.get(i), LocalDate.of(2000, 1, 1), LocalDate.of(2099, 12, 31));
        }
    }
}
