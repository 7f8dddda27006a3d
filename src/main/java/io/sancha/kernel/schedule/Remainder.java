package io.sancha.kernel.schedule;

import io.sancha.kernel.calendar.YearFraction;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.money.Unrounded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What is left of a running schedule, its rows set anew: after an early repayment, an extension, a restructuring. The periods stand; the
 * first of them may have earned something already, on another balance. Principal is never below zero and never above what is left; the
 * rows end with the last period, or as soon as nothing is left.
 */
public final class Remainder {

    private final LoanTerms terms;
    private final Unrounded accrued;
    private final List<Stage> stages;
    private final Money nothing;
    private Money balance;
    private Money level;
    private Rate levelRate;

    /**
     * Looks at what is left to repay.
     *
     * @param terms how it is repaid and rounded
     * @param balance what is lent out now
     * @param accrued what the running period has earned so far
     * @param stages the running period from now on, and those to come
     */
    public Remainder(LoanTerms terms, Money balance, Unrounded accrued, List<Stage> stages) {
        this.terms = terms;
        this.balance = balance;
        this.accrued = accrued;
        this.stages = List.copyOf(stages);
        this.nothing = Money.zero(balance.currency());
    }

    /**
     * Time at one rate.
     *
     * @param rate the rate
     * @param share the share of the year
     */
    public record Part(Rate rate, YearFraction share) {
    }

    /**
     * A period, or what is left of it.
     *
     * @param parts its parts by rate
     * @param lastRate the rate at its end
     */
    public record Stage(List<Part> parts, Rate lastRate) {

        Factor earns() {
            return parts.stream().map(part -> Factor.of(part.rate(), part.share())).reduce(Factor.ZERO, Factor::plus);
        }

        Factor at(Rate rate) {
            return parts.stream().map(part -> Factor.of(rate, part.share())).reduce(Factor.ZERO, Factor::plus);
        }
    }

    /**
     * A row.
     *
     * @param principal what is repaid of the principal
     * @param interest the interest
     * @param balance the principal afterwards
     */
    public record Row(Money principal, Money interest, Money balance) {
    }

    /** What a row repays, before it is held against what is left. */
    @FunctionalInterface
    private interface Repaying {
        Money principal(int index, Unrounded exactInterest, Money interest);
    }

    /**
     * The rows to the agreed end: equal payments and equal principal are set anew (减少月供).
     *
     * @param interestOnly so many rows from now on repay no principal
     */
    public List<Row> anew(int interestOnly) {
        return rows((index, exact, interest) -> index < interestOnly ? nothing : switch (terms.method()) {
            case INTEREST_THEN_PRINCIPAL, BULLET -> nothing;
            case EQUAL_PRINCIPAL -> equalPrincipal(index);
            case EQUAL_INSTALMENT -> equalPayment(index, exact).minus(interest);
        });
    }

    /**
     * The rows with what each paid before, until nothing is left (缩短期限).
     *
     * @param rows the rows as they stood, one a stage; a row that repaid no principal goes on repaying none
     */
    public List<Row> keeping(List<Row> rows) {
        return rows((index, exact, interest) -> {
            Row before = rows.get(index);
            boolean equalPayment = terms.method() == RepaymentMethod.EQUAL_INSTALMENT && before.principal().isPositive();
            return equalPayment ? before.principal().plus(before.interest()).minus(interest) : before.principal();
        });
    }

    private List<Row> rows(Repaying how) {
        List<Row> rows = new ArrayList<>(stages.size());
        for (int index = 0; index < stages.size(); index++) {
            Unrounded exact = stages.get(index).earns().on(balance);
            if (index == 0) {
                exact = exact.plus(accrued);
            }
            Money interest = exact.rounded(terms.rounding());
            boolean last = index == stages.size() - 1;
            Money principal = last ? balance : how.principal(index, exact, interest).max(nothing).min(balance);
            balance = balance.minus(principal);
            rows.add(new Row(principal, interest, balance));
            if (balance.isZero()) {
                break;
            }
        }
        return rows;
    }

    private Money equalPrincipal(int index) {
        if (level == null) {
            level = Unrounded.of(balance).dividedBy(BigDecimal.valueOf(stages.size() - index)).rounded(terms.rounding());
        }
        return level;
    }

    private Money equalPayment(int index, Unrounded exactInterest) {
        Rate rate = stages.get(index).lastRate();
        if (level == null || !rate.equals(levelRate)) {
            levelRate = rate;
            List<Factor> later = stages.subList(index + 1, stages.size()).stream().map(stage -> stage.at(rate)).toList();
            level = new PaymentFinder(terms, balance, exactInterest, later).payment();
        }
        return level;
    }
}
