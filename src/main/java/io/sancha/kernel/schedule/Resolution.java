package io.sancha.kernel.schedule;

import io.sancha.kernel.calendar.YearFraction;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.money.Unrounded;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns terms into rows, period by period: first the interest on what is lent out, then the principal by the method, then what is
 * left. Principal is never below zero and never above what is left, and the last row takes all of it.
 */
final class Resolution {

    private final LoanTerms terms;
    private final List<Period> periods;
    private final List<Instalment> rows;
    private final List<Drawdown> waiting;
    private final Map<YearFraction, Factor> known = new HashMap<>();
    private final Money nothing;
    private Money balance;
    private Money level;
    private Rate levelRate;
    private Rate knownRate;

    Resolution(LoanTerms terms, List<Period> periods) {
        this.terms = terms;
        this.periods = periods;
        this.rows = new ArrayList<>(periods.size());
        this.waiting = new ArrayList<>(terms.drawdowns());
        this.nothing = Money.zero(terms.currency());
        this.balance = nothing;
        Drawdown lastDrawdown = terms.drawdowns().get(terms.drawdowns().size() - 1);
        if (!lastDrawdown.on().isBefore(periods.get(periods.size() - 1).to())) {
            throw new InvalidTerms("drawdowns", "drawdown-in-term", "提款日须早于到期日", "a drawdown on " + lastDrawdown.on() + " is not before the maturity");
        }
        if (terms.interestOnly() >= periods.size() && terms.interestOnly() > 0) {
            throw new InvalidTerms("interestOnly", "interest-only-range", "只还息期数须少于期数", "at least one period has to repay principal");
        }
    }

    Schedule schedule() {
        for (Period period : periods) {
            List<Drawdown> drawn = drawnIn(period);
            Unrounded exact = interest(period, drawn);
            boolean drewMore = !drawn.isEmpty() && period.number() > 1;
            for (Drawdown drawdown : drawn) {
                balance = balance.plus(drawdown.amount());
            }
            Money interest = exact.rounded(terms.rounding());
            Money principal = principal(period, interest, exact, drewMore);
            balance = balance.minus(principal);
            rows.add(new Instalment(period.number(), period.dueOn(), period.adjustedDueOn(), period.days(), principal, interest,
                    principal.plus(interest), balance));
        }
        return Schedule.of(rows, terms.currency());
    }

    private List<Drawdown> drawnIn(Period period) {
        if (waiting.isEmpty()) {
            return List.of();
        }
        List<Drawdown> drawn = new ArrayList<>();
        while (!waiting.isEmpty() && waiting.get(0).on().isBefore(period.to())) {
            drawn.add(waiting.remove(0));
        }
        return drawn;
    }

    private Unrounded interest(Period period, List<Drawdown> drawn) {
        Unrounded interest = factor(period, period.from(), period.to()).on(balance);
        for (Drawdown drawdown : drawn) {
            interest = interest.plus(factor(period, drawdown.on(), period.to()).on(drawdown.amount()));
        }
        return interest;
    }

    /** What one unit earns from one day of the period to another, at the rates that hold in between. */
    private Factor factor(Period period, LocalDate from, LocalDate to) {
        List<LocalDate> changes = terms.rates().changesBetween(from, to);
        if (changes.isEmpty() && from.equals(period.from()) && to.equals(period.to())) {
            return factor(terms.rates().on(from), period);
        }
        Factor sum = Factor.ZERO;
        LocalDate start = from;
        for (LocalDate change : changes) {
            sum = sum.plus(Factor.of(terms.rates().on(start), period.share(terms.dayCount(), start, change)));
            start = change;
        }
        return sum.plus(Factor.of(terms.rates().on(start), period.share(terms.dayCount(), start, to)));
    }

    /** A whole period at one rate; few lengths are common, so each is worked out once while the rate stays. */
    private Factor factor(Rate rate, Period period) {
        if (!rate.equals(knownRate)) {
            known.clear();
            knownRate = rate;
        }
        return known.computeIfAbsent(period.share(terms.dayCount()), share -> Factor.of(rate, share));
    }

    private Money principal(Period period, Money interest, Unrounded exactInterest, boolean drewMore) {
        if (period.number() == periods.size()) {
            return balance;
        }
        if (period.number() <= terms.interestOnly()) {
            return nothing;
        }
        return switch (terms.method()) {
            case INTEREST_THEN_PRINCIPAL, BULLET -> nothing;
            case EQUAL_PRINCIPAL -> equalPrincipal(period, drewMore).min(balance);
            case EQUAL_INSTALMENT -> equalPayment(period, exactInterest, drewMore).minus(interest).max(nothing).min(balance);
        };
    }

    private Money equalPrincipal(Period period, boolean drewMore) {
        if (level == null || drewMore) {
            int left = periods.size() - period.number() + 1;
            level = Unrounded.of(balance).dividedBy(BigDecimal.valueOf(left)).rounded(terms.rounding());
        }
        return level;
    }

    /**
     * The equal payment, calculated when repayment begins and anew whenever more is drawn or another rate begins, as if the rate
     * at the end of this period held to the end of the loan.
     */
    private Money equalPayment(Period period, Unrounded exactInterest, boolean drewMore) {
        Rate rate = terms.rates().on(lastDay(period));
        if (level == null || drewMore || !rate.equals(levelRate)) {
            levelRate = rate;
            List<Factor> later = periods.subList(period.number(), periods.size()).stream()
                    .map(next -> factor(rate, next)).toList();
            level = new PaymentFinder(terms, balance, exactInterest, later).payment();
        }
        return level;
    }

    private static LocalDate lastDay(Period period) {
        return period.days() > 0 ? period.to().minusDays(1) : period.from();
    }
}
