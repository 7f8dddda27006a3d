package io.sancha.tools.board;

import io.sancha.kernel.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What is held for losses beside what it is to reach (CLS-14), of the reader's branches as the night kept them.
 *
 * @param asOf the day of the figures; null where none were told yet
 * @param loans the principal of all living loans
 * @param bad that of those which are substandard or worse (不良)
 * @param held for their losses
 * @param toLoans held per cent of all loans (贷款拨备率), two decimals; null without loans
 * @param toBad held per cent of the bad ones (拨备覆盖率), two decimals; null without bad loans
 * @param wantedToLoans per cent, by the policy
 * @param wantedToBad per cent, by the policy
 * @param least what is to be held: the higher of both
 * @param lacking how much less is held; zero where it is reached
 */
public record Coverage(LocalDate asOf, Money loans, Money bad, Money held, BigDecimal toLoans, BigDecimal toBad, BigDecimal wantedToLoans,
                       BigDecimal wantedToBad, Money least, Money lacking) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FEN = Money.CNY.getDefaultFractionDigits();

    static Coverage of(LocalDate asOf, BigDecimal loans, BigDecimal bad, BigDecimal held, BigDecimal wantedToLoans, BigDecimal wantedToBad) {
        BigDecimal least = share(loans, wantedToLoans).max(share(bad, wantedToBad));
        return new Coverage(asOf, yuan(loans), yuan(bad), yuan(held), ratio(held, loans), ratio(held, bad), wantedToLoans, wantedToBad, yuan(least),
            yuan(least.subtract(held).max(BigDecimal.ZERO)));
    }

    /** Rounded up: what is to be held at least is not missed by half a fen. */
    private static BigDecimal share(BigDecimal amount, BigDecimal percent) {
        return amount.multiply(percent).divide(HUNDRED, FEN, RoundingMode.UP);
    }

    private static BigDecimal ratio(BigDecimal held, BigDecimal of) {
        return of.signum() == 0 ? null : held.multiply(HUNDRED).divide(of, 2, RoundingMode.DOWN);
    }

    private static Money yuan(BigDecimal amount) {
        return Money.of(amount.setScale(FEN, RoundingMode.UNNECESSARY), Money.CNY);
    }
}
