package io.sancha.steps.recovery;

import io.sancha.lending.account.books.LoanState;
import java.util.Optional;

/** How a loan that fell due or into arrears stands: paid in full, back in order, or still owing. */
public enum RecoveryState {
    PAID, CURED, OVERDUE;

    /** What the books say of the loan, as recovery asks it; empty for what is not recovered any more. {@code facts} in guard.yaml says the same. */
    public static Optional<RecoveryState> of(LoanState state) {
        return switch (state) {
            case SETTLED -> Optional.of(PAID);
            case PERFORMING -> Optional.of(CURED);
            case OVERDUE, MATURED -> Optional.of(OVERDUE);
            case WRITTEN_OFF -> Optional.empty();
        };
    }
}
