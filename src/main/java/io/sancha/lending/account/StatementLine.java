package io.sancha.lending.account;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.Posting;

/**
 * A line of the statement of account: a posting, and what is owed after it.
 *
 * @param posting the posting
 * @param principal the principal lent out afterwards (本金余额)
 * @param receivable interest, penalties and costs settled and unpaid afterwards, on and off the balance sheet (应收息费)
 * @param held what the bank holds of the borrower's money afterwards (暂收款)
 */
public record StatementLine(Posting posting, Money principal, Money receivable, Money held) {
}
