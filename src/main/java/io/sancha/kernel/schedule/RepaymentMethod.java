package io.sancha.kernel.schedule;

/** How a loan is repaid (还款方式, RYBT 6.27). */
public enum RepaymentMethod {

    /** Equal payments of principal and interest together (等额本息): the annuity over the real length of every period. */
    EQUAL_INSTALMENT,

    /** Equal parts of principal, interest on what is left (等额本金). */
    EQUAL_PRINCIPAL,

    /** Interest every period, the principal with the last (按月、按季结息,到期还本). */
    INTEREST_THEN_PRINCIPAL,

    /** Principal and the interest of the whole term together, once, at maturity (利随本清). */
    BULLET
}
