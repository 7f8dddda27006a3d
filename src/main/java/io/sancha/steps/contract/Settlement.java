package io.sancha.steps.contract;

import io.sancha.kernel.schedule.RepaymentMethod;

/** When interest is settled (结息方式, INT-01). */
public enum Settlement {
    /** On the 20th of the last month of each quarter. */
    QUARTERLY_20("按季结息，每季末月 20 日"),
    /** On the 20th of each month. */
    MONTHLY_20("按月结息，每月 20 日"),
    /** Each month on the day of the disbursement. */
    MONTHLY_ON_DISBURSEMENT_DAY("按月对日结息"),
    /** Once, with the principal. */
    AT_MATURITY("利随本清");

    private final String chinese;

    Settlement(String chinese) {
        this.chinese = chinese;
    }

    /** In the words of the contract. */
    public String chinese() {
        return chinese;
    }

    /** Interest with the principal goes with repayment in one sum, and only with it. */
    public boolean fits(RepaymentMethod method) {
        return (this == AT_MATURITY) == (method == RepaymentMethod.BULLET);
    }
}
