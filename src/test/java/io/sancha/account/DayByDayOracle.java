package io.sancha.account;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A second opinion on a loan with interest by period on actual days over 360 and the contract rate for compound interest in term: one
 * straight loop over the days on plain decimals, written without the classes it checks.
 */
final class DayByDayOracle {
    private static final MathContext EXACT = new MathContext(60);
    private static final BigDecimal YEAR = BigDecimal.valueOf(360);

    /** @param dueOn a due date @param principal what falls due then */
    record Row(LocalDate dueOn, BigDecimal principal) {
    }

    private static final class Open {
        private final LocalDate dueOn;
        private BigDecimal principal;
        private BigDecimal interest;

        private Open(LocalDate dueOn, BigDecimal principal, BigDecimal interest) {
            this.dueOn = dueOn;
            this.principal = principal;
            this.interest = interest;
        }
    }

    BigDecimal lent;
    BigDecimal penaltyOwed = BigDecimal.ZERO;
    BigDecimal compoundOwed = BigDecimal.ZERO;
    BigDecimal penaltyEver = BigDecimal.ZERO;
    BigDecimal compoundEver = BigDecimal.ZERO;
    BigDecimal penaltyTold = BigDecimal.ZERO;
    BigDecimal compoundTold = BigDecimal.ZERO;
    BigDecimal running = BigDecimal.ZERO;
    private final List<Open> open = new ArrayList<>();

    /** Lets the days pass up to a day, its night not included. */
    DayByDayOracle(BigDecimal lent, BigDecimal percent, LocalDate drawn, List<Row> rows, Map<LocalDate, BigDecimal> payments, LocalDate until) {
        this.lent = lent;
        BigDecimal rate = percent.movePointLeft(2);
        LocalDate maturity = rows.get(rows.size() - 1).dueOn();
        for (LocalDate day = drawn; !day.isAfter(until); day = day.plusDays(1)) {
            for (Row row : rows) {
                if (row.dueOn().equals(day)) {
                    BigDecimal principal = row.dueOn().equals(maturity) ? this.lent : row.principal().min(this.lent);
                    open.add(new Open(day, principal, cents(running)));
                    this.lent = this.lent.subtract(principal);
                    running = BigDecimal.ZERO;
                }
            }
            if (payments.containsKey(day) || day.equals(until)) {
                tell();
            }
            pay(payments.getOrDefault(day, BigDecimal.ZERO));
            if (day.isBefore(until)) {
                night(day, rate, maturity);
            }
        }
    }

    private void night(LocalDate day, BigDecimal rate, LocalDate maturity) {
        if (day.isBefore(maturity)) {
            running = running.add(this.lent.multiply(rate).divide(YEAR, EXACT));
        }
        BigDecimal penal = rate.multiply(new BigDecimal("1.5"));
        for (Open due : open) {
            penaltyEver = penaltyEver.add(due.principal.multiply(penal).divide(YEAR, EXACT));
            compoundEver = compoundEver.add(due.interest.multiply(day.isBefore(maturity) ? rate : penal).divide(YEAR, EXACT));
        }
    }

    private void tell() {
        BigDecimal penalty = cents(penaltyEver).subtract(penaltyTold);
        BigDecimal compound = cents(compoundEver).subtract(compoundTold);
        penaltyOwed = penaltyOwed.add(penalty);
        compoundOwed = compoundOwed.add(compound);
        penaltyTold = penaltyTold.add(penalty);
        compoundTold = compoundTold.add(compound);
    }

    private void pay(BigDecimal amount) {
        BigDecimal left = amount;
        BigDecimal part = left.min(penaltyOwed);
        penaltyOwed = penaltyOwed.subtract(part);
        left = left.subtract(part);
        part = left.min(compoundOwed);
        compoundOwed = compoundOwed.subtract(part);
        left = left.subtract(part);
        for (Open due : open) {
            part = left.min(due.interest);
            due.interest = due.interest.subtract(part);
            left = left.subtract(part);
        }
        for (Open due : open) {
            part = left.min(due.principal);
            due.principal = due.principal.subtract(part);
            left = left.subtract(part);
        }
        lent = lent.subtract(left);
    }

    BigDecimal interestOwed() {
        return open.stream().map(due -> due.interest).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal principalOwed() {
        return open.stream().map(due -> due.principal).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    LocalDate oldestUnpaid() {
        return open.stream().filter(due -> due.principal.add(due.interest).signum() > 0).map(due -> due.dueOn).findFirst().orElse(null);
    }

    private static BigDecimal cents(BigDecimal amount) {
        // 1/360 of a decimal seldom ends: what is a half fen exactly must not fall below it by the sixtieth digit
        return amount.setScale(40, RoundingMode.HALF_UP).setScale(2, RoundingMode.HALF_UP);
    }
}
