package io.sancha.steps.approval;

import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The yearly letters of authority of the demonstration bank's approvers; on the embedded database only. */
@Component
@ConditionalOnProperty("sancha.embedded")
class DemoAuthorities {
    private static final int FIRST_YEAR = 2015;
    private static final int LAST_YEAR = 2045;
    private final Authorities authorities;

    DemoAuthorities(Authorities authorities) {
        this.authorities = authorities;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(2)
    @Transactional
    public void grant() {
        for (Level level : Level.values()) {
            grant(level.duty(), level, "");
        }
        grant(Level.BRANCH.duty() + "-0102", Level.BRANCH, "-0102");
    }

    private void grant(String userId, Level level, String branch) {
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            authorities.grant(userId, level, "授权书 " + year + "-" + (level.ordinal() + 1) + branch, "董事会 Board", LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31));
        }
    }
}
