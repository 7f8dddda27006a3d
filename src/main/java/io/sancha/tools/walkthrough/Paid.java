package io.sancha.tools.walkthrough;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.Posting;
import io.sancha.lending.account.books.PostingKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was paid on a loan and written off, read from its books. */
record Paid(Map<PostingKind, Money> sums, Money nothing) {
    private static final int PAGE = 500;

    static Paid of(LoanAccount loan, LoanAccounts accounts) {
        Money nothing = Money.zero(loan.principal().currency());
        Map<PostingKind, Money> sums = new EnumMap<>(PostingKind.class);
        long last = 0;
        for (List<Posting> page = accounts.postings(loan.number(), last, PAGE); !page.isEmpty(); page = accounts.postings(loan.number(), last, PAGE)) {
            for (Posting posting : page) {
                boolean takenBack = posting.debit() != posting.kind().debit();
                sums.merge(posting.kind(), takenBack ? posting.amount().negated() : posting.amount(), Money::plus);
                last = posting.id();
            }
        }
        return new Paid(sums, nothing);
    }

    Money principal() {
        return sum(PostingKind.PAY_PRINCIPAL, PostingKind.REPAY_EARLY);
    }

    Money interest() {
        return sum(PostingKind.PAY_INTEREST, PostingKind.PAY_OFF_BALANCE);
    }

    Money penalty() {
        return sum(PostingKind.PAY_PENALTY, PostingKind.PAY_COMPOUND);
    }

    Money disbursed() {
        return sum(PostingKind.DISBURSE);
    }

    /** Arrears that became principal of a restructured loan. */
    Money capitalised() {
        return sum(PostingKind.CAPITALISE_INTEREST, PostingKind.CAPITALISE_OFF_BALANCE, PostingKind.CAPITALISE_PENALTY, PostingKind.CAPITALISE_COMPOUND,
            PostingKind.CAPITALISE_COSTS);
    }

    Money writtenOff() {
        return sum(PostingKind.WRITE_OFF_PRINCIPAL);
    }

    private Money sum(PostingKind... kinds) {
        Money sum = nothing;
        for (PostingKind kind : kinds) {
            sum = sum.plus(sums.getOrDefault(kind, nothing));
        }
        return sum;
    }
}
