package io.sancha.lending.account;

import io.sancha.kernel.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

/**
 * Tells from the agreement and from what happened, each on its value date, what the books of a loan must say. Because it always begins at
 * the disbursement, it does not matter when something was booked: a payment that comes late with an earlier value date, or one that is
 * taken back, gives the books that it would have given in time.
 *
 * <p>A day: instalments fall due, then events in the order of their booking, then the night to the next day accrues.
 */
final class Replay {
    private final Books books;
    private final Map<LocalDate, List<LoanEvent>> events = new HashMap<>();
    private final NavigableMap<LocalDate, RiskClass> classes;
    private final Map<String, Allocation> allocations = new HashMap<>();

    /** @param classes the class by the day on which it was given; it counts for payments from the next day on */
    Replay(Agreement agreement, List<LoanEvent> happened, NavigableMap<LocalDate, RiskClass> classes) {
        this.books = new Books(agreement);
        this.classes = classes;
        Set<Long> reversed = new HashSet<>();
        happened.stream().filter(event -> event.reverses() != null).forEach(event -> reversed.add(event.reverses()));
        happened.stream().filter(event -> event.kind() != LoanEvent.Kind.REVERSAL && !reversed.contains(event.id()))
            .forEach(event -> events.computeIfAbsent(event.valueDate(), day -> new ArrayList<>()).add(event));
    }

    /**
     * Lets the days pass.
     *
     * @param settledThrough instalments and events up to and including this day
     * @param accruedThrough the last night that accrues: this day or the day before
     */
    Books until(LocalDate settledThrough, LocalDate accruedThrough) {
        for (LocalDate day = books.account.disbursedOn(); !day.isAfter(settledThrough); day = day.plusDays(1)) {
            books.settle(day);
            for (LoanEvent event : events.getOrDefault(day, List.of())) {
                happen(event, day);
            }
            if (!day.isAfter(accruedThrough)) {
                books.night(day);
            }
        }
        return books;
    }

    /** What became of a payment, by its key. */
    Allocation allocation(String key) {
        return allocations.get(key);
    }

    private void happen(LoanEvent event, LocalDate day) {
        switch (event.kind()) {
            case PAYMENT -> pay(event, day);
            case COST -> {
                books.ledger.post(PostingKind.CHARGE_COSTS, event.key(), event.amount(), day);
                books.costsDue = books.costsDue.plus(event.amount());
            }
            case MISUSE -> books.misused = true;
            case MISUSE_ENDED -> books.misused = false;
            case WRITE_OFF -> writeOff(event.key(), day);
            case EXTENSION -> extend(event, day);
            case RESTRUCTURING -> new Restructured(books, event.key(), day).happen(event.change());
            case REVERSAL -> throw new IllegalStateException("a reversal does not happen by itself");
        }
    }

    private void pay(LoanEvent event, LocalDate day) {
        Allocation allocation = new Allocation(books, event.key(), day, event.amount()).pay(order(day));
        allocations.put(event.key(), allocation);
        if (event.early() != null && allocation.early().isPositive() && books.next != null) {
            books.replan(new Replanning(books, event.key(), day).afterEarlyRepayment(event.early()));
        }
    }

    /** A loan that has matured or ended meanwhile, by what was booked late, has nothing left to extend. */
    private void extend(LoanEvent event, LocalDate day) {
        if (books.next != null && !books.writtenOff) {
            books.replan(new Replanning(books, event.key(), day).extended(event.change()));
        }
    }

    private List<Waterfall.Part> order(LocalDate day) {
        var before = classes.lowerEntry(day);
        return books.account.waterfall().of(before == null ? RiskClass.NORMAL : before.getValue());
    }

    /** Everything that stands in the books goes out of them; the claim is kept. */
    private void writeOff(String source, LocalDate day) {
        books.settlePenalties(source, day);
        if (books.next != null) {
            books.fallDue(books.normal, day);
        }
        Dues due = books.due();
        Money offBalance = Money.sum(books.dues.stream().map(OpenDue::offBalance).toList(), due.interest().currency());
        books.ledger.post(PostingKind.WRITE_OFF_PRINCIPAL, source, due.principal(), day);
        books.ledger.post(PostingKind.WRITE_OFF_INTEREST, source, due.interest().minus(offBalance), day);
        books.ledger.post(PostingKind.WRITE_OFF_PENALTY, source, due.penalty(), day);
        books.ledger.post(PostingKind.WRITE_OFF_COMPOUND, source, due.compound(), day);
        books.ledger.post(PostingKind.WRITE_OFF_COSTS, source, due.costs(), day);
        books.ledger.post(PostingKind.CLEAR_OFF_BALANCE, source, offBalance, day);
        books.ledger.post(PostingKind.RELEASE_DEFERRED, source, books.deferred, day);
        books.deferred = books.account.nothing();
        books.claim = due.total();
        books.dues.forEach(OpenDue::writeOff);
        books.costsDue = books.penaltyDue = books.compoundDue = books.account.nothing();
        books.next = null;
        books.writtenOff = true;
    }
}
