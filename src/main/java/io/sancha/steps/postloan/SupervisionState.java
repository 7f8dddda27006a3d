package io.sancha.steps.postloan;

import io.sancha.lending.account.books.LoanState;

/** Whether a loan is still to be inspected: for as long as it lives, in arrears too. */
public enum SupervisionState {
    NEEDED, ENDED;

    /** What the books say of the loan, as its inspections ask it. {@code facts} in guard.yaml says the same. */
    public static SupervisionState of(LoanState state) {
        return switch (state) {
            case PERFORMING, OVERDUE, MATURED -> NEEDED;
            case SETTLED, WRITTEN_OFF -> ENDED;
        };
    }
}
