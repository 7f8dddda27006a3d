package io.sancha.lending.account;

import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.lending.account.books.Agreement;
import io.sancha.lending.account.books.Allocation;
import io.sancha.lending.account.books.Books;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanEvent;
import io.sancha.lending.account.books.LoanPosition;
import io.sancha.lending.account.books.Replay;
import io.sancha.lending.account.store.FactStore;
import io.sancha.lending.account.store.LedgerStore;
import io.sancha.lending.account.store.NightStore;
import io.sancha.lending.account.store.PlanStore;
import io.sancha.lending.account.store.PositionStore;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.policy.BankCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Brings the books of one loan to what {@link Replay} says that they must be. */
@Component
class Bookkeeper {
    private final PlanStore plans;
    private final PositionStore positions;
    private final FactStore facts;
    private final LedgerStore ledger;
    private final NightStore nights;
    private final Stamps stamps;
    private final BankCalendar calendar;

    Bookkeeper(PlanStore plans, PositionStore positions, FactStore facts, LedgerStore ledger, NightStore nights, Stamps stamps, BankCalendar calendar) {
        this.plans = plans;
        this.positions = positions;
        this.facts = facts;
        this.ledger = ledger;
        this.nights = nights;
        this.stamps = stamps;
        this.calendar = calendar;
    }

    /** The bank's working days. */
    HolidayCalendar calendar() {
        return calendar.workingDays();
    }

    /** Books an event that stands among the facts already. @throws io.sancha.platform.audit.Refusal COL-10 if a payment is too much, or lacks a choice */
    Receipt book(LoanAccount account, LoanEvent event, Stamp stamp) {
        Replay replay = replay(account);
        LoanPosition before = positions.find(account.number()).orElseThrow();
        Books books = bringUp(replay, before, account, event.valueDate(), event.key(), stamp);
        Allocation allocation = replay.allocation(event.key());
        if (event instanceof LoanEvent.Payment payment && allocation != null) {
            EventRules.checkNotTooMuch(allocation);
            EventRules.checkChosen(allocation, payment.early());
        }
        return Receipt.of(event.key(), allocation, account, before.state(), books.state(later(before.settledThrough(), event.valueDate())));
    }

    /** What would become of a payment that is no fact: nothing is written. @throws io.sancha.platform.audit.Refusal COL-10 as {@link #book} */
    Receipt foresee(LoanAccount account, LoanEvent.Payment payment) {
        List<LoanEvent> happened = new ArrayList<>(facts.events(account));
        happened.add(payment);
        Replay replay = replay(account, happened);
        LoanPosition before = positions.find(account.number()).orElseThrow();
        LocalDate settled = later(before.settledThrough(), payment.valueDate());
        Books books = replay.until(settled, later(before.accruedThrough(), settled.minusDays(1)));
        Allocation allocation = replay.allocation(payment.key());
        EventRules.checkNotTooMuch(allocation);
        EventRules.checkChosen(allocation, payment.early());
        return Receipt.of(payment.key(), allocation, account, before.state(), books.state(settled));
    }

    /** Brings the books up to a day on which nothing happened from outside. */
    Receipt bringUp(LoanAccount account, LocalDate day, String cause, Stamp stamp) {
        LoanPosition before = positions.find(account.number()).orElseThrow();
        Books books = bringUp(replay(account), before, account, day, cause, stamp);
        return Receipt.of(cause, null, account, before.state(), books.state(later(before.settledThrough(), day)));
    }

    /**
     * Books what the facts lack up to their newest value date. Nothing before the value date of what is new can have changed, nor anything up
     * to the day that the books had reached: from the earlier of both on the nights are compared, and those before are not read. Nights before
     * the value date that the end of day has not reached yet are accrued here.
     */
    private Books bringUp(Replay replay, LoanPosition before, LoanAccount account, LocalDate valueDate, String cause, Stamp stamp) {
        LocalDate settled = later(before.settledThrough(), valueDate);
        LocalDate accrued = later(before.accruedThrough(), settled.minusDays(1));
        LocalDate from = Stream.of(valueDate, before.settledThrough(), before.accruedThrough().plusDays(1)).min(LocalDate::compareTo).orElseThrow();
        Books books = replay.until(settled, accrued);
        ledger.post(account, books.ledger(), cause, stamp);
        nights.accrue(account, books.nights(), from, cause);
        positions.keep(books, plans.keep(account, books.plan(), cause, stamp), settled, accrued);
        return books;
    }

    /** Books all that the facts of a loan say that was taken over at the end of a day; each on its own day, on which the other system booked it. */
    void takeOver(LoanAccount account, LocalDate day, String cause, Stamp stamp) {
        Books books = replay(account).until(day, day);
        ledger.postInTime(account, books.ledger(), cause, stamp);
        nights.accrue(account, books.nights(), account.disbursedOn(), cause);
        positions.keep(books, plans.keep(account, books.plan(), cause, stamp), day, day);
    }

    /** The receipt of an event that was booked before. */
    Receipt receipt(LoanAccount account, String key, LoanPosition now) {
        Replay replay = replay(account);
        replay.until(now.settledThrough(), now.accruedThrough());
        return Receipt.of(key, replay.allocation(key), account, now.state(), now.state());
    }

    /** The books as they would stand on a day, penalties to the day included. */
    Books at(LoanAccount account, LocalDate day) {
        return replay(account).preview(day);
    }

    /** The books on a day as an event of that day found them: without itself and what was booked after it. */
    Books before(LoanAccount account, LocalDate day, String key) {
        List<LoanEvent> happened = facts.events(account);
        long until = happened.stream().filter(event -> event.key().equals(key)).mapToLong(LoanEvent::id).findFirst().orElse(Long.MAX_VALUE);
        return replay(account, happened.stream().filter(event -> event.id() < until).toList()).until(day, day.minusDays(1));
    }

    /** How many rows the books lack of what the facts say, or tell otherwise, compared from the first day on; none, ever. */
    int lacking(LoanAccount account) {
        LoanPosition now = positions.find(account.number()).orElseThrow();
        Books books = replay(account).until(now.settledThrough(), now.accruedThrough());
        int plan = plans.versionOf(account, books.plan()).filter(version -> version == now.plan()).isPresent() ? 0 : 1;
        return plan + ledger.lacking(account, books.ledger(), stamps.now(account.caseId())) + nights.lacking(account, books.nights())
            + positions.differing(books, now.plan(), now.settledThrough(), now.accruedThrough());
    }

    private Replay replay(LoanAccount account) {
        return replay(account, facts.events(account));
    }

    private Replay replay(LoanAccount account, List<LoanEvent> happened) {
        return new Replay(new Agreement(account, plans.first(account)), happened, facts.classes(account.number()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
