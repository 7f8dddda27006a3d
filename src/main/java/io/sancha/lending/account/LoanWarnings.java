package io.sancha.lending.account;

import io.sancha.lending.account.books.LoanState;
import io.sancha.platform.notification.Happening;
import io.sancha.platform.notification.Message;
import io.sancha.platform.notification.Notifications;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who look after a loan that its class became worse or that it is overdue (NTF-01), in the transaction in which the books found it. */
@Component
class LoanWarnings {
    private static final Set<String> LOOK_AFTER_IT = Set.of("relationship-manager", "inspector", "collector");
    private final Notifications notifications;

    LoanWarnings(Notifications notifications) {
        this.notifications = notifications;
    }

    @EventListener
    void on(RiskClassChanged change) {
        if (change.after().isWorseThan(change.before())) {
            notifications.toHolders(LOOK_AFTER_IT, Message.ofCase(Happening.CLASS_LOWERED, change.caseId(), null, change.before() + " " + change.after()));
        }
    }

    @EventListener
    void on(LoanStateChanged change) {
        if (change.after() == LoanState.OVERDUE) {
            notifications.toHolders(LOOK_AFTER_IT, Message.ofCase(Happening.OVERDUE, change.caseId(), null, null));
        }
    }
}
