package io.sancha.lending.account.books;

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
public final class Replay {
    private final Books books;
    private final Map<LocalDate, List<LoanEvent>> events = new HashMap<>();
    private final NavigableMap<LocalDate, RiskClass> classes;
    private final Map<String, Allocation> allocations = new HashMap<>();

    /** @param classes the class by the day on which it was given; it counts for payments from the next day on */
    public Replay(Agreement agreement, List<LoanEvent> happened, NavigableMap<LocalDate, RiskClass> classes) {
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
    public Books until(LocalDate settledThrough, LocalDate accruedThrough) {
        for (LocalDate day = books.account().disbursedOn(); !day.isAfter(settledThrough); day = day.plusDays(1)) {
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

    /** The books on a day to look at, before its night, with penalties to the day. */
    public Books preview(LocalDate day) {
        until(day, day.minusDays(1));
        books.settlePenalties("preview", day);
        return books;
    }

    /** What became of a payment, by its key. */
    public Allocation allocation(String key) {
        return allocations.get(key);
    }

    private void happen(LoanEvent event, LocalDate day) {
        switch (event.kind()) {
            case PAYMENT -> pay(event, day);
            case COST -> books.charge(event.key(), event.amount(), day);
            case MISUSE -> books.count(true);
            case MISUSE_ENDED -> books.count(false);
            case WRITE_OFF -> books.writeOff(event.key(), day);
            case EXTENSION -> extend(event, day);
            case RESTRUCTURING -> new Restructured(books, event.key(), day).happen(event.change());
            case REVERSAL -> throw new IllegalStateException("a reversal does not happen by itself");
        }
    }

    private void pay(LoanEvent event, LocalDate day) {
        Allocation allocation = new Allocation(books, event.key(), day, event.amount()).pay(order(day));
        allocations.put(event.key(), allocation);
        if (event.early() != null && allocation.early().isPositive()) {
            books.next().ifPresent(next -> books.replan(new Replanning(books, event.key(), day).afterEarlyRepayment(event.early(), next)));
        }
    }

    /** A loan that has matured or ended meanwhile, by what was booked late, has nothing left to extend. */
    private void extend(LoanEvent event, LocalDate day) {
        if (!books.writtenOff()) {
            books.next().ifPresent(next -> books.replan(new Replanning(books, event.key(), day).extended(event.change(), next)));
        }
    }

    private List<Waterfall.Part> order(LocalDate day) {
        var before = classes.lowerEntry(day);
        return books.account().waterfall().of(before == null ? RiskClass.NORMAL : before.getValue());
    }
}
