package io.sancha.lending.account;

import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.Agreement;
import io.sancha.lending.account.books.Allocation;
import io.sancha.lending.account.books.Books;
import io.sancha.lending.account.books.Dues;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanEvent;
import io.sancha.lending.account.books.LoanPosition;
import io.sancha.lending.account.books.Replay;
import io.sancha.lending.account.store.FactStore;
import io.sancha.lending.account.store.LedgerStore;
import io.sancha.lending.account.store.PlanStore;
import io.sancha.lending.account.store.PositionStore;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.policy.BankCalendar;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings the books of one loan to what {@link Replay} says that they must be. */
@Component
class Bookkeeper {
    private final PlanStore plans;
    private final PositionStore positions;
    private final FactStore facts;
    private final LedgerStore ledger;
    private final Stamps stamps;
    private final BankCalendar calendar;

    Bookkeeper(PlanStore plans, PositionStore positions, FactStore facts, LedgerStore ledger, Stamps stamps, BankCalendar calendar) {
        this.plans = plans;
        this.positions = positions;
        this.facts = facts;
        this.ledger = ledger;
        this.stamps = stamps;
        this.calendar = calendar;
    }

    /** The bank's working days. */
    HolidayCalendar calendar() {
        return calendar.workingDays();
    }

    /**
     * Books what the facts lack up to their newest value date. Nights that the end of day has accrued are compared again; nights before the
     * value date that it has not reached yet are accrued here.
     */
    Receipt bringUp(LoanAccount account, LocalDate valueDate, String cause) {
        LoanPosition before = positions.find(account.number()).orElseThrow();
        LocalDate settled = later(before.settledThrough(), valueDate);
        LocalDate accrued = later(before.accruedThrough(), settled.minusDays(1));
        Replay replay = replay(account);
        Books books = replay.until(settled, accrued);
        Allocation allocation = replay.allocation(cause);
        Dues paid = new Dues(account.nothing(), account.nothing(), account.nothing(), account.nothing(), account.nothing());
        if (allocation != null) {
            paid = allocation.settled();
            EventRules.checkNotTooMuch(allocation, paid.total().plus(allocation.overpaid()));
        }
        Stamp stamp = stamps.now(account.caseId());
        ledger.post(account, books.ledger(), cause, stamp);
        ledger.accrue(account, books.nights(), cause);
        positions.keep(books, plans.keep(account, books.plan(), cause, stamp), settled, accrued);
        return new Receipt(cause, paid, before.state(), books.state(settled));
    }

    /** The receipt of an event that was booked before. */
    Receipt receipt(LoanAccount account, String key, LoanPosition now) {
        Replay replay = replay(account);
        replay.until(now.settledThrough(), now.accruedThrough());
        Money nothing = account.nothing();
        Allocation allocation = replay.allocation(key);
        return new Receipt(key, allocation == null ? new Dues(nothing, nothing, nothing, nothing, nothing) : allocation.settled(), now.state(), now.state());
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

    /** How many rows the books lack of what the facts say, or tell otherwise; none, ever. */
    int lacking(LoanAccount account) {
        LoanPosition now = positions.find(account.number()).orElseThrow();
        Books books = replay(account).until(now.settledThrough(), now.accruedThrough());
        Stamp stamp = stamps.now(account.caseId());
        int plan = plans.versionOf(account, books.plan()).filter(version -> version == now.plan()).isPresent() ? 0 : 1;
        return plan + ledger.missingPostings(account, books.ledger(), "check", stamp).size() + ledger.missingNights(account, books.nights(), "check").size()
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
