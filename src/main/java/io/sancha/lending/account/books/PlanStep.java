package io.sancha.lending.account.books;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import java.time.LocalDate;
import java.util.List;

/**
 * A plan that held from a day on, and why.
 *
 * @param from the day
 * @param kind {@code DISBURSEMENT}, the choice of an early repayment, {@code EXTENSION} or {@code RESTRUCTURING}
 * @param reason the key of the event that made it
 * @param rate the contract rate on that day
 * @param maturesOn the maturity, moved off a holiday
 * @param firstInstalment the number of its first instalment
 * @param instalments how many instalments were to come
 * @param payment what the first of them comes to
 */
public record PlanStep(LocalDate from, String kind, String reason, Rate rate, LocalDate maturesOn, int firstInstalment, int instalments, Money payment) {
    public static List<PlanStep> of(List<LoanPlan> plans) {
        return plans.stream().map(plan -> new PlanStep(plan.fromDay(), plan.kind().name(), plan.reason(), plan.contractRate(plan.fromDay()), plan.maturesOn(),
            plan.first().number(), plan.rows().size(), plan.first().principal().plus(plan.first().interest()))).toList();
    }
}
