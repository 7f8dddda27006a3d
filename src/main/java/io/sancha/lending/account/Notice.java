package io.sancha.lending.account;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import java.time.LocalDate;

/**
 * One copy of a notice (COL-01, COL-02).
 *
 * @param kind what it tells
 * @param copy for whom this copy is
 * @param guarantor the name of the guarantor whose copy it is; null of the others
 * @param aboutDay the maturity, the due date, the day on which the class fell, or the oldest due date that is unpaid
 * @param principal the principal that it names
 * @param interest the interest that it names
 * @param rate the contract rate
 * @param days days to the maturity or due date, or since the due date; of a class, days in arrears
 * @param basis the rule or contract on which it rests
 * @param sentOn the bank date
 * @param receivedOn the day on the receipt; null while there is none
 */
public record Notice(long id, String loanNumber, Kind kind, Copy copy, String guarantor, LocalDate aboutDay, Money principal, Money interest, Rate rate,
                     int days, String basis, LocalDate sentOn, LocalDate receivedOn) {
    /** What a notice tells. */
    public enum Kind {
        /** 还款提示: what falls due in some days. */
        INTEREST_DUE,
        /** 到期通知书. */
        MATURITY,
        /** 催收通知书. */
        DUNNING,
        /** 风险分类下调通知书: the class became bad. */
        CLASS_CHANGE,
        /** 担保履责提示书: to who stands surety alone, of arrears that go on. */
        GUARANTOR_WARNING
    }

    /** Its parts; none is written for a guarantor where nobody stands surety, and one for each where several do. */
    public enum Copy {
        /** For the borrower, who signs a receipt. */
        CUSTOMER,
        /** For the guarantor, who signs a receipt. */
        GUARANTOR,
        /** 留存. */
        RETAINED
    }
}
