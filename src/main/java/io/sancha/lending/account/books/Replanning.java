package io.sancha.lending.account.books;

import io.sancha.kernel.calendar.YearFraction;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Unrounded;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.Period;
import io.sancha.kernel.schedule.Remainder;
import io.sancha.kernel.schedule.RepaymentMethod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets the plan of a running loan anew from what its books say on a day. The instalments that have fallen due stand; those to come go on
 * being counted from them.
 */
final class Replanning {
    private final OpenBooks books;
    private final String reason;
    private final LocalDate day;

    Replanning(OpenBooks books, String reason, LocalDate day) {
        this.books = books;
        this.reason = reason;
        this.day = day;
    }

    /** Principal was repaid early: the due dates stay, and the instalments become smaller or fewer. */
    LoanPlan afterEarlyRepayment(EarlyRepayment choice, PlannedInstalment next) {
        LoanTerms terms = books.plan().terms();
        List<PlannedInstalment> left = books.plan().from(next.number());
        Remainder rest = remainder(terms, left, books.plan().stretches());
        List<Remainder.Row> rows = choice == EarlyRepayment.SHORTEN_TERM && repaysInInstalments(terms.method())
            ? rest.keeping(left.stream().map(row -> new Remainder.Row(row.principal(), row.interest(), row.balance())).toList())
            : rest.anew(interestOnly(left));
        return plan(LoanPlan.Kind.of(choice), terms, left, rows, books.plan().stretches());
    }

    /** The loan is extended: the same due dates go on to another maturity. */
    LoanPlan extended(PlanChange change, PlannedInstalment next) {
        List<Period> periods = new ArrayList<>(change.periods().stream().filter(period -> period.number() >= next.number()).toList());
        Period running = periods.get(0);
        periods.set(0, new Period(running.number(), next.accruesFrom(), running.to(), running.dueOn(), running.adjustedDueOn(), running.declaredDays()));
        return over(LoanPlan.Kind.EXTENSION, change.terms(), periods, interestOnly(books.plan().from(next.number())));
    }

    /** The loan begins anew on this day, its first instalment counted as the next. */
    LoanPlan restructured(PlanChange change, int next) {
        List<Period> periods = change.periods().stream()
            .map(p -> new Period(p.number() + next - 1, p.from(), p.to(), p.dueOn(), p.adjustedDueOn(), p.declaredDays())).toList();
        return over(LoanPlan.Kind.RESTRUCTURING, change.terms(), periods, change.terms().interestOnly());
    }

    static boolean repaysInInstalments(RepaymentMethod method) {
        return method == RepaymentMethod.EQUAL_INSTALMENT || method == RepaymentMethod.EQUAL_PRINCIPAL;
    }

    private LoanPlan over(LoanPlan.Kind kind, LoanTerms terms, List<Period> periods, int interestOnly) {
        List<PlannedInstalment> dated = periods.stream().map(period -> Planning.dated(terms, period)).toList();
        List<Stretch> stretches = Stretches.of(terms, periods);
        return plan(kind, terms, dated, remainder(terms, dated, stretches).anew(interestOnly), stretches);
    }

    private LoanPlan plan(LoanPlan.Kind kind, LoanTerms terms, List<PlannedInstalment> dated, List<Remainder.Row> rows, List<Stretch> stretches) {
        List<PlannedInstalment> planned = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            planned.add(dated.get(i).with(rows.get(i).principal(), rows.get(i).interest(), rows.get(i).balance()));
        }
        int first = planned.get(0).number();
        int last = planned.get(planned.size() - 1).number();
        return new LoanPlan(day, kind, reason, terms, planned, stretches.stream().filter(s -> s.instalment() >= first && s.instalment() <= last).toList());
    }

    private Remainder remainder(LoanTerms terms, List<PlannedInstalment> rows, List<Stretch> stretches) {
        Unrounded accrued = books.course().exact();
        return new Remainder(terms, books.normal(), accrued, rows.stream().map(row -> stage(terms, row, stretches)).toList());
    }

    /** The nights of a row that are still to come, by rate. */
    private Remainder.Stage stage(LoanTerms terms, PlannedInstalment row, List<Stretch> stretches) {
        LocalDate start = books.course().accruedTo().isAfter(row.accruesFrom()) ? books.course().accruedTo() : row.accruesFrom();
        List<Remainder.Part> parts = new ArrayList<>();
        for (Stretch stretch : stretches) {
            LocalDate from = stretch.from().isAfter(start) ? stretch.from() : start;
            if (stretch.instalment() == row.number() && from.isBefore(stretch.to())) {
                long nights = stretch.to().toEpochDay() - from.toEpochDay();
                parts.add(new Remainder.Part(stretch.rate(), new YearFraction(nights * stretch.numerator(), stretch.denominator())));
            }
        }
        LocalDate lastNight = row.accruesTo().isAfter(row.accruesFrom()) ? row.accruesTo().minusDays(1) : row.accruesFrom();
        return new Remainder.Stage(parts, terms.rates().on(lastNight));
    }

    /** How many rows from the first on repay no principal though the method repays some with each (只还息期). */
    private int interestOnly(List<PlannedInstalment> rows) {
        Money nothing = Money.zero(books.normal().currency());
        int leading = 0;
        while (leading < rows.size() - 1 && rows.get(leading).principal().equals(nothing)) {
            leading++;
        }
        return repaysInInstalments(books.plan().terms().method()) ? leading : 0;
    }
}
