package io.sancha.lending.account.books;

import io.sancha.kernel.money.Money;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a borrower owes by the books.
 *
 * @param principal lent out
 * @param receivable interest, penalties and costs settled and unpaid; interest that left the balance sheet is still owed
 * @param held what the bank holds of the borrower's money
 */
public record Owed(Money principal, Money receivable, Money held) {
    private static final Set<LedgerAccount> RECEIVABLES = EnumSet.of(LedgerAccount.INTEREST_RECEIVABLE, LedgerAccount.PENALTY_RECEIVABLE,
        LedgerAccount.COMPOUND_RECEIVABLE, LedgerAccount.COSTS_RECEIVABLE, LedgerAccount.OFF_BALANCE_INTEREST);

    public Owed after(LedgerAccount debit, LedgerAccount credit, Money amount) {
        return debited(debit, amount).debited(credit, amount.negated());
    }

    private Owed debited(LedgerAccount account, Money amount) {
        if (account == LedgerAccount.PRINCIPAL) {
            return new Owed(principal.plus(amount), receivable, held);
        }
        if (account == LedgerAccount.OWED_TO_BORROWER) {
            return new Owed(principal, receivable, held.minus(amount));
        }
        return RECEIVABLES.contains(account) ? new Owed(principal, receivable.plus(amount), held) : this;
    }
}
