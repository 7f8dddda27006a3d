package io.sancha.lending.account.books;

import io.sancha.kernel.money.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Something that happened to an account from outside, one record a kind. */
public sealed interface LoanEvent {

    /**
     * What is written about every event.
     *
     * @param id grows with the order of booking; 0 while it is not booked
     * @param key the sender's own key, unique in a loan
     * @param valueDate the day from which it counts
     * @param bankDate the day on which it was booked; null while it is not
     */
    record Entry(long id, String key, LocalDate valueDate, LocalDate bankDate) {
        /** An event that is not booked yet. */
        public static Entry of(String key, LocalDate valueDate) {
            return new Entry(0, key, valueDate, null);
        }
    }

    /** Events that move money. */
    sealed interface OfMoney extends LoanEvent {
        /** How much, above zero. */
        Money amount();
    }

    /** Events that agree another plan. */
    sealed interface OfPlan extends LoanEvent {
        /** What was agreed. */
        PlanChange change();
    }

    /** 还款. @param early what becomes of what it brings beyond what is due; null if the borrower chose nothing */
    record Payment(Entry entry, Money amount, EarlyRepayment early) implements OfMoney {
        @Override
        public void accept(Visitor visitor) {
            visitor.payment(this);
        }

        @Override
        public List<Object> said() {
            return Arrays.asList(amount, early);
        }
    }

    /** 垫付费用: costs of collection paid for the borrower. */
    record Cost(Entry entry, Money amount) implements OfMoney {
        @Override
        public void accept(Visitor visitor) {
            visitor.cost(this);
        }

        @Override
        public List<Object> said() {
            return List.of(amount);
        }
    }

    /** 挪用: from its day on the loan counts as misused (INT-03). */
    record Misuse(Entry entry) implements LoanEvent {
        @Override
        public void accept(Visitor visitor) {
            visitor.misuse(this);
        }
    }

    /** 挪用纠正: from its day on the loan counts as used as agreed again. */
    record MisuseEnded(Entry entry) implements LoanEvent {
        @Override
        public void accept(Visitor visitor) {
            visitor.misuseEnded(this);
        }
    }

    /** 核销. */
    record WriteOff(Entry entry) implements LoanEvent {
        @Override
        public void accept(Visitor visitor) {
            visitor.writeOff(this);
        }
    }

    /** 冲正: takes another event back, as if it had not happened. @param reverses the id of that event */
    record Reversal(Entry entry, long reverses) implements LoanEvent {
        @Override
        public void accept(Visitor visitor) {
            visitor.reversal(this);
        }

        @Override
        public List<Object> said() {
            return List.of(reverses);
        }
    }

    /** 展期. */
    record Extension(Entry entry, PlanChange change) implements OfPlan {
        @Override
        public void accept(Visitor visitor) {
            visitor.extension(this);
        }

        @Override
        public List<Object> said() {
            return change.said();
        }
    }

    /** 重组. */
    record Restructuring(Entry entry, PlanChange change) implements OfPlan {
        @Override
        public void accept(Visitor visitor) {
            visitor.restructuring(this);
        }

        @Override
        public List<Object> said() {
            return change.said();
        }
    }

    /** Tells the kinds apart; a new kind does not compile until everybody who does so says what becomes of it. */
    interface Visitor {
        void payment(Payment payment);

        void cost(Cost cost);

        void misuse(Misuse misuse);

        void misuseEnded(MisuseEnded ended);

        void writeOff(WriteOff writeOff);

        void reversal(Reversal reversal);

        void extension(Extension extension);

        void restructuring(Restructuring restructuring);
    }

    /** What is written about it as about every event. */
    Entry entry();

    /** Calls the method of its kind. */
    void accept(Visitor visitor);

    /** What it tells beside its entry. */
    default List<Object> said() {
        return List.of();
    }

    default long id() {
        return entry().id();
    }

    default String key() {
        return entry().key();
    }

    default LocalDate valueDate() {
        return entry().valueDate();
    }

    /** Whether the other tells of the same: what makes a key that comes again a repetition. */
    default boolean tellsTheSame(LoanEvent other) {
        return getClass() == other.getClass() && valueDate().equals(other.valueDate()) && said().equals(other.said());
    }

    /** Those of the events that stand: neither reversals nor taken back by one. */
    static List<LoanEvent> standing(List<LoanEvent> happened) {
        Set<Long> reversed = happened.stream().filter(Reversal.class::isInstance).map(event -> ((Reversal) event).reverses()).collect(Collectors.toSet());
        return happened.stream().filter(event -> !(event instanceof Reversal) && !reversed.contains(event.id())).toList();
    }
}
