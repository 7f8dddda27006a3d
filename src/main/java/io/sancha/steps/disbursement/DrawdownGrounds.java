package io.sancha.steps.disbursement;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.steps.contract.SecurityGaps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a drawdown rests on, as the case stands.
 *
 * @param expiredDocuments titles of documents that are no longer valid today (CUS-04)
 * @param warnings those in force of any loan of the customer by which nothing more is drawn (PLM-10)
 */
record DrawdownGrounds(Contract contract, Approval approval, SecurityGaps security, Borrower borrower, List<String> expiredDocuments,
    List<DrawdownWarnings.Stopping> warnings) {

    /** @param sealedOn bank date of the bank's seal, null while unsealed @param sealMatches whether the borrower's seal was found equal to its specimen */
    record Contract(long id, String number, String product, Money amount, int termMonths, Rate rate, BigDecimal overdueUplift, BigDecimal misuseUplift,
        String compoundRate,
                    String dayCount, String settlement, String repaymentMethod, LocalDate sealedOn, boolean sealMatches) {
    }

    /** @param level duty of who approved @param conditions to be fulfilled before disbursement (DIS-04) */
    record Approval(String number, Money amount, int termMonths, LocalDate validUntil, String level, List<String> conditions) {
    }

    /** @param account with this bank, null where there is none (CUS-05) @param managers who are responsible for the borrower (CUS-06) */
    record Borrower(String name, boolean existingCustomer, String rating, String account, List<String> managers) {
        /** A rating below A counts as ordinary credit (信用状况一般, DIS-05). */
        boolean ordinaryCredit() {
            return !List.of("AAA", "AA", "A").contains(rating);
        }
    }
}
