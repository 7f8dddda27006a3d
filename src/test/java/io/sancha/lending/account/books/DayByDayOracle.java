package io.sancha.lending.account.books;

import io.sancha.kernel.schedule.RepaymentMethod;
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

    /** @param dueOn a due date @param principal what falls due then @param payment principal and interest as planned */
    record Row(LocalDate dueOn, BigDecimal principal, BigDecimal payment) {
    }

    /** @param choice what is to become of the rows to come, null for nothing */
    record Paid(BigDecimal amount, EarlyRepayment choice) {
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
    private final RepaymentMethod method;
    private final BigDecimal rate;
    /** Rows that have not fallen due. */
    private List<Row> toCome;
    private LocalDate maturity;

    /** Lets the days pass up to a day, its night not included. */
    DayByDayOracle(BigDecimal lent, BigDecimal percent, LocalDate drawn, RepaymentMethod method, List<Row> rows, Map<LocalDate, Paid> payments,
        LocalDate until) {
        this.lent = lent;
        this.method = method;
        this.rate = percent.movePointLeft(2);
        this.toCome = new ArrayList<>(rows);
        this.maturity = rows.get(rows.size() - 1).dueOn();
        for (LocalDate day = drawn; !day.isAfter(until); day = day.plusDays(1)) {
            if (!toCome.isEmpty() && toCome.get(0).dueOn().equals(day)) {
                Row row = toCome.remove(0);
                BigDecimal principal = toCome.isEmpty() ? this.lent : row.principal().min(this.lent);
                open.add(new Open(day, principal, cents(running)));
                this.lent = this.lent.subtract(principal);
                running = BigDecimal.ZERO;
            }
            if (payments.containsKey(day) || day.equals(until)) {
                tell();
            }
            if (payments.containsKey(day)) {
                pay(payments.get(day), day);
            }
            if (day.isBefore(until)) {
                night(day);
            }
        }
    }

    private void night(LocalDate day) {
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

    private void pay(Paid paid, LocalDate day) {
        BigDecimal left = paid.amount();
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
        if (left.signum() > 0 && paid.choice() != null && !toCome.isEmpty()) {
            boolean fewer = paid.choice() == EarlyRepayment.SHORTEN_TERM && method != RepaymentMethod.INTEREST_THEN_PRINCIPAL;
            plan(day, fewer ? null : method == RepaymentMethod.EQUAL_INSTALMENT ? annuity(day) : null, fewer);
            maturity = toCome.get(toCome.size() - 1).dueOn();
        }
    }

    /** The payment that, paid on each due date to come, is worth what is lent and has accrued: the textbook sum, on sixty digits. */
    private BigDecimal annuity(LocalDate day) {
        BigDecimal worth = BigDecimal.ZERO;
        BigDecimal discount = BigDecimal.ONE;
        for (int i = 0; i < toCome.size(); i++) {
            if (i > 0) {
                discount = discount.divide(BigDecimal.ONE.add(factor(toCome.get(i - 1).dueOn(), toCome.get(i).dueOn())), EXACT);
            }
            worth = worth.add(discount);
        }
        BigDecimal owed = lent.add(running).add(lent.multiply(factor(day, toCome.get(0).dueOn())));
        return owed.divide(worth, EXACT).setScale(15, RoundingMode.HALF_EVEN).setScale(2, RoundingMode.HALF_UP);
    }

    private BigDecimal factor(LocalDate from, LocalDate to) {
        return rate.multiply(BigDecimal.valueOf(to.toEpochDay() - from.toEpochDay())).divide(YEAR, EXACT);
    }

    private void plan(LocalDate day, BigDecimal payment, boolean fewer) {
        List<Row> planned = new ArrayList<>();
        BigDecimal left = lent;
        BigDecimal part = cents(lent.divide(BigDecimal.valueOf(toCome.size()), EXACT));
        LocalDate from = day;
        for (Row row : toCome) {
            BigDecimal interest = cents(left.multiply(factor(from, row.dueOn())).add(from.equals(day) ? running : BigDecimal.ZERO));
            BigDecimal principal = switch (method) {
                case EQUAL_PRINCIPAL -> fewer ? row.principal() : part;
                case EQUAL_INSTALMENT -> (fewer ? row.payment() : payment).subtract(interest);
                default -> BigDecimal.ZERO;
            };
            if (fewer && row.principal().signum() == 0) {
                principal = BigDecimal.ZERO;
            }
            principal = planned.size() == toCome.size() - 1 ? left : principal.max(BigDecimal.ZERO).min(left);
            left = left.subtract(principal);
            planned.add(new Row(row.dueOn(), principal, principal.add(interest)));
            from = row.dueOn();
            if (left.signum() == 0) {
                break;
            }
        }
        toCome = planned;
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
