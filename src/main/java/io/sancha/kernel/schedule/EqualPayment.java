package io.sancha.kernel.schedule;

/** To which fen the payment of equal instalments is set; the exact annuity seldom falls on one, and the last row takes what is over. */
public enum EqualPayment {

    /**
     * The annuity, rounded: what the printed formula of 等额本息 gives and any borrower can check. The default with
     * {@link io.sancha.kernel.calendar.DayCount#MONTHLY_RATE}.
     */
    FORMULA,

    /**
     * The annuity, rounded, then moved a few fen if that brings the last row nearer to the others: when the last payment differs by
     * more than half a fen per instalment, the difference is spread over the instalments, and the new payment is kept if the last
     * row then differs by less; three times at most. The default wherever days are counted, as Apache Fineract does it.
     */
    LEVELLED
}
