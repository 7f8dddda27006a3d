package io.sancha.lending.counter;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.books.EarlyRepayment;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A payment that one accountant entered and another has to confirm (CTL-01).
 *
 * @param id its number
 * @param loanNumber the loan
 * @param caseId its case
 * @param key the sender's own key
 * @param amount what came in
 * @param early as the borrower chose; null if nothing was chosen
 * @param bankDate the day on which it was entered, the only one on which it can be confirmed
 * @param enteredBy user id
 * @param ending how it ended; null while nobody has ended it
 * @param endedBy user id; null while nobody has
 * @param reason why it was cancelled; else null
 */
public record WaitingPayment(long id, String loanNumber, String caseId, String key, Money amount, EarlyRepayment early, LocalDate bankDate,
                             String enteredBy, Instant enteredAt, Ending ending, String endedBy, Instant endedAt, String reason) {
    /** How an entry ends. */
    public enum Ending {
        CONFIRMED, CANCELLED, LAPSED
    }

    /** Whether it still waits on the day. */
    public boolean waits(LocalDate today) {
        return ending == null && bankDate.equals(today);
    }

    boolean says(PaymentEntry entry) {
        return amount.equals(entry.amount()) && early == entry.early();
    }
}
