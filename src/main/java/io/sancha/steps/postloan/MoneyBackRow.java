package io.sancha.steps.postloan;

import io.sancha.kernel.money.Money;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Money that came in after the drawdown. @param counted whether it counts as the loan's money that came back (DIS-14) */
@Embeddable
record MoneyBackRow(LocalDate receivedOn, String payer, String account, String accountHolder, Money amount, Boolean comesBack, String remark, boolean counted) {
    /** What the statement tells of it. */
    MoneyBack told() {
        return new MoneyBack(receivedOn, payer, account, accountHolder, amount, null, null);
    }

    boolean ticked() {
        return Boolean.TRUE.equals(comesBack);
    }
}
