package io.sancha.lending.account;

import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanEvent;
import io.sancha.lending.account.books.LoanPosition;
import io.sancha.lending.account.store.FactStore;
import io.sancha.lending.account.store.PositionStore;
import io.sancha.lending.casefile.OpenCases;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Trail;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets something happen to an account: once by its key, checked, kept as a fact, booked, told. */
@Component
@Transactional
class EventBooking {
    private final PositionStore positions;
    private final FactStore facts;
    private final Bookkeeper bookkeeper;
    private final Stamps stamps;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final OpenCases cases;

    EventBooking(PositionStore positions, FactStore facts, Bookkeeper bookkeeper, Stamps stamps, Trail trail, ApplicationEventPublisher events,
        OpenCases cases) {
        this.cases = cases;
        this.positions = positions;
        this.facts = facts;
        this.bookkeeper = bookkeeper;
        this.stamps = stamps;
        this.trail = trail;
        this.events = events;
    }

    /** What must hold of an event that has not happened yet, beside what must hold of every event. */
    @FunctionalInterface
    interface Rules {
        void check(LoanPosition before);
    }

    Receipt happen(LoanAccount account, LoanEvent event, String note) {
        return happen(account, event, note, before -> {
        });
    }

    /**
     * With a key that is known already the same event does nothing. It stands in the record of the act within which it is booked; booked
     * by nobody's act, it is one of its own. Nothing new happens to the loan of a case that has ended (SEQ-01).
     *
     * @throws io.sancha.platform.audit.Refusal what a rule says against it
     */
    Receipt happen(LoanAccount account, LoanEvent event, String note, Rules rules) {
        Stamp stamp = stamps.now(account.caseId());
        return trail.within(stamp.by(), ActPlace.outsideProcess(account.caseId(), "book-event"), () -> book(account, event, note, rules, stamp));
    }

    /** What must hold of an event before it is booked, asked without booking it. @throws io.sancha.platform.audit.Refusal what a rule says against it */
    @Transactional(readOnly = true)
    public void check(LoanAccount account, LoanEvent event, Rules rules) {
        LoanPosition before = positions.find(account.number()).orElseThrow();
        cases.checkForMoney(account.caseId());
        EventRules.check(account, before, event, stamps.now(account.caseId()).bankDate());
        rules.check(before);
    }

    private Receipt book(LoanAccount account, LoanEvent event, String note, Rules rules, Stamp stamp) {
        String number = account.number();
        LoanPosition before = positions.lock(number).orElseThrow();
        trail.about("loan-event", number + "/" + event.key(), null);
        Optional<LoanEvent> known = facts.event(account, event.key());
        if (known.isPresent()) {
            EventRules.checkSame(known.get(), event);
            return bookkeeper.receipt(account, event.key(), before);
        }
        cases.checkForMoney(account.caseId());
        EventRules.check(account, before, event, stamp.bankDate());
        rules.check(before);
        facts.insert(account, event, note, stamp);
        Receipt receipt = bookkeeper.book(account, event, stamp);
        if (receipt.before() != receipt.after()) {
            events.publishEvent(new LoanStateChanged(account.caseId(), number, receipt.before(), receipt.after()));
        }
        return receipt;
    }
}
