package io.sancha.lending.counter;

import io.sancha.kernel.money.Money;
import io.sancha.platform.audit.Hashes;
import io.sancha.lending.account.Payments;
import io.sancha.lending.account.Receipt;
import io.sancha.lending.account.VisibleLoans;
import io.sancha.lending.account.books.Dues;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.PaidAmount;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actors;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The receipt of a payment (还款回单): what the borrower takes home, with the hash of what it was made from. */
@Service
@Transactional(readOnly = true)
public class PaymentReceipts {
    private final VisibleLoans visible;
    private final Payments payments;
    private final WaitingPayments entries;
    private final Borrowers borrowers;
    private final Actors actors;

    PaymentReceipts(VisibleLoans visible, Payments payments, WaitingPayments entries, Borrowers borrowers, Actors actors) {
        this.visible = visible;
        this.payments = payments;
        this.entries = entries;
        this.borrowers = borrowers;
        this.actors = actors;
    }

    /**
     * What a receipt says.
     *
     * @param enteredBy name of who entered it, the same as {@code bookedBy} where one hand sufficed
     * @param madeFrom the lines that were hashed, in UTF-8 with a line feed after each
     * @param sha256 their hash
     */
    public record Told(Borrowers.Borrower borrower, PaidAmount payment, Dues settled, Money held, String enteredBy, String bookedBy,
                       List<String> madeFrom, String sha256) {
    }

    /** @throws Refusal BRN-01 if there is no such loan in the person's branches, INPUT if it has no such payment */
    public Told of(String loanNumber, String key) {
        LoanAccount loan = visible.required(loanNumber);
        PaidAmount payment = payments.find(loanNumber, key).orElseThrow(
            () -> Refusal.ofInput("key", "这笔贷款没有已入账的还款 " + key, "no payment " + key + " is on the books of this loan"));
        Receipt receipt = payments.receipt(loanNumber, payment);
        String enteredBy = entries.find(loanNumber, key).map(WaitingPayment::enteredBy).orElse(payment.by());
        List<String> lines = lines(loan, payment, receipt, enteredBy);
        return new Told(borrowers.of(loan.caseId()), payment, receipt.settled(), receipt.held(), actors.displayName(enteredBy),
            actors.displayName(payment.by()), lines, Hashes.sha256(String.join("\n", lines) + "\n"));
    }

    private static List<String> lines(LoanAccount loan, PaidAmount payment, Receipt receipt, String enteredBy) {
        Dues settled = receipt.settled();
        return List.of("loan=" + loan.number(), "case=" + loan.caseId(), "key=" + payment.key(), "amount=" + plain(payment.amount()),
            "currency=" + payment.amount().currency(), "booked=" + payment.bankDate(), "value=" + payment.valueDate(), "costs=" + plain(settled.costs()),
            "penalty=" + plain(settled.penalty()), "compound=" + plain(settled.compound()), "interest=" + plain(settled.interest()),
            "principal=" + plain(settled.principal()), "held=" + plain(receipt.held()), "entered-by=" + enteredBy, "booked-by=" + payment.by(),
            "reversed=" + payment.reversed());
    }

    private static String plain(Money money) {
        return money.amount().toPlainString();
    }
}
