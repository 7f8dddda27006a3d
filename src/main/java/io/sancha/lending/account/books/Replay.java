package io.sancha.lending.account.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * Tells from the agreement and from what happened, each on its value date, what the books of a loan must say. Because it always begins at
 * the disbursement, it does not matter when something was booked: a payment that comes late with an earlier value date, or one that is
 * taken back, gives the books that it would have given in time.
 *
 * <p>A day: instalments fall due, then events in the order of their booking, then the night to the next day accrues.
 */
public final class Replay {
    private final OpenBooks books;
    private final Map<LocalDate, List<LoanEvent>> events = new HashMap<>();
    private final NavigableMap<LocalDate, RiskClass> classes;
    private final Map<String, Allocation> allocations = new HashMap<>();

    /** @param classes the class by the day on which it was given; it counts for payments from the next day on */
    public Replay(Agreement agreement, List<LoanEvent> happened, NavigableMap<LocalDate, RiskClass> classes) {
        this.books = new OpenBooks(agreement);
        this.classes = classes;
        LoanEvent.standing(happened).forEach(event -> events.computeIfAbsent(event.valueDate(), day -> new ArrayList<>()).add(event));
    }

    /**
     * Lets the days pass.
     *
     * @param settledThrough instalments and events up to and including this day
     * @param accruedThrough the last night that accrues: this day or the day before
     */
    public Books until(LocalDate settledThrough, LocalDate accruedThrough) {
        for (LocalDate day = books.account().disbursedOn(); !day.isAfter(settledThrough); day = day.plusDays(1)) {
            fallDue(day);
            for (LoanEvent event : events.getOrDefault(day, List.of())) {
                event.accept(new Happening(day));
                books.setOff(event.key(), day, order(day));
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
        books.setOff("preview", day, order(day));
        return books;
    }

    /** What became of a payment, by its key. */
    public Allocation allocation(String key) {
        return allocations.get(key);
    }

    /** Instalments fall due, and what is held for them pays them. */
    private void fallDue(LocalDate day) {
        int before = books.dues().size();
        books.course().settle(day);
        if (books.dues().size() > before) {
            books.setOff("due-" + books.dues().get(books.dues().size() - 1).planned().number(), day, order(day));
        }
    }

    private List<Waterfall.Part> order(LocalDate day) {
        var before = classes.lowerEntry(day);
        return books.account().waterfall().of(before == null ? RiskClass.NORMAL : before.getValue());
    }

    /** What each kind of event makes of the books on its day. */
    private final class Happening implements LoanEvent.Visitor {
        private final LocalDate day;

        Happening(LocalDate day) {
            this.day = day;
        }

        @Override
        public void payment(LoanEvent.Payment payment) {
            Allocation allocation = new Allocation(books, payment.key(), day, payment.amount()).pay(order(day), payment.early());
            allocations.put(payment.key(), allocation);
            if (payment.early() != null && allocation.early().isPositive()) {
                books.next().ifPresent(next -> books.course().replan(new Replanning(books, payment.key(), day).afterEarlyRepayment(payment.early(), next)));
            }
        }

        @Override
        public void cost(LoanEvent.Cost cost) {
            books.charge(cost.key(), cost.amount(), day);
        }

        @Override
        public void misuse(LoanEvent.Misuse misuse) {
            books.count(true);
        }

        @Override
        public void misuseEnded(LoanEvent.MisuseEnded ended) {
            books.count(false);
        }

        @Override
        public void writeOff(LoanEvent.WriteOff writeOff) {
            books.settlePenalties(writeOff.key(), day);
            books.course().fallDueAtOnce(day);
            books.setOff(writeOff.key(), day, order(day));
            books.writeOff(writeOff.key(), day);
        }

        @Override
        public void reversal(LoanEvent.Reversal reversal) {
            throw new IllegalStateException("a reversal does not happen by itself");
        }

        /** A loan that has matured or ended meanwhile, by what was booked late, has nothing left to extend. */
        @Override
        public void extension(LoanEvent.Extension extension) {
            if (!books.writtenOff()) {
                books.next().ifPresent(next -> books.course().replan(new Replanning(books, extension.key(), day).extended(extension.change(), next)));
            }
        }

        @Override
        public void restructuring(LoanEvent.Restructuring restructuring) {
            new Restructured(books, restructuring.key(), day).happen(restructuring.change(), order(day));
        }
    }
}
