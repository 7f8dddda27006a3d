package io.sancha.lending.account.store;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.EarlyRepayment;
import io.sancha.lending.account.books.LoanEvent;

/** What of an event stands in its row beside what stands in every row. */
record EventRow(Kind kind, Money amount, Long reverses, EarlyRepayment early) {
    /** The kinds by the names under which they are kept. */
    enum Kind {
        PAYMENT, COST, MISUSE, MISUSE_ENDED, WRITE_OFF, REVERSAL, EXTENSION, RESTRUCTURING
    }

    /** @param nothing the amount of those that move no money */
    static EventRow of(LoanEvent event, Money nothing) {
        var writing = new Writing(nothing);
        event.accept(writing);
        return writing.row;
    }

    private static final class Writing implements LoanEvent.Visitor {
        private final Money nothing;
        private EventRow row;

        Writing(Money nothing) {
            this.nothing = nothing;
        }

        @Override
        public void payment(LoanEvent.Payment payment) {
            row = new EventRow(Kind.PAYMENT, payment.amount(), null, payment.early());
        }

        @Override
        public void cost(LoanEvent.Cost cost) {
            row = new EventRow(Kind.COST, cost.amount(), null, null);
        }

        @Override
        public void misuse(LoanEvent.Misuse misuse) {
            row = new EventRow(Kind.MISUSE, nothing, null, null);
        }

        @Override
        public void misuseEnded(LoanEvent.MisuseEnded ended) {
            row = new EventRow(Kind.MISUSE_ENDED, nothing, null, null);
        }

        @Override
        public void writeOff(LoanEvent.WriteOff writeOff) {
            row = new EventRow(Kind.WRITE_OFF, nothing, null, null);
        }

        @Override
        public void reversal(LoanEvent.Reversal reversal) {
            row = new EventRow(Kind.REVERSAL, nothing, reversal.reverses(), null);
        }

        @Override
        public void extension(LoanEvent.Extension extension) {
            row = new EventRow(Kind.EXTENSION, nothing, null, null);
        }

        @Override
        public void restructuring(LoanEvent.Restructuring restructuring) {
            row = new EventRow(Kind.RESTRUCTURING, nothing, null, null);
        }
    }
}
