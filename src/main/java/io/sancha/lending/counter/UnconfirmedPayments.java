package io.sancha.lending.counter;

import io.sancha.lending.casefile.Stamp;
import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.people.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** CTL-02: with the bank day lapses what was entered on it and nobody confirmed; nothing was booked, and the trail of each case says so. */
@Service
public class UnconfirmedPayments {
    private final WaitingPayments entries;
    private final Trail trail;
    private final Clock clock;

    UnconfirmedPayments(WaitingPayments entries, Trail trail, Clock clock) {
        this.entries = entries;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param day the bank day that ends @return how many lapsed */
    @Transactional
    public int lapse(LocalDate day) {
        int lapsed = 0;
        for (List<WaitingPayment> page = entries.left(day); !page.isEmpty(); page = entries.left(day)) {
            page.forEach(entry -> lapse(entry, day));
            lapsed += page.size();
        }
        return lapsed;
    }

    private void lapse(WaitingPayment entry, LocalDate day) {
        entries.lock(entry.id());
        if (entries.find(entry.id()).orElseThrow().ending() != null) {
            return;
        }
        entries.end(entry.id(), WaitingPayment.Ending.LAPSED, null, new Stamp(entry.caseId(), clock.instant(), Actor.SYSTEM, day));
        String amount = entry.amount().amount().toPlainString();
        trail.record(Actor.SYSTEM, ActPlace.outsideProcess(entry.caseId(), "payment-lapsed"), "LAPSED", CounterRules.ONE_DAY,
            "登记的还款 " + amount + " 元当日未经复核，已失效，未入账 / the payment of " + amount + " that was entered was not confirmed on its day; it lapsed and nothing "
                + "was booked", List.of(new Reference("payment-entry", String.valueOf(entry.id()), null)));
    }
}
