package io.sancha.steps.postloan;

import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanPosition;
import io.sancha.lending.casefile.Stamp;
import io.sancha.platform.engine.Decisions;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Works out when the next inspection is due, by the table {@code plan-inspection}: by class, amount, term, rating, product and warning (PLM-02 to PLM-04),
 * as a key one where something triggers that (PLM-08).
 */
@Component
class InspectionPlanning {
    private final Decisions decisions;
    private final LoanAccounts accounts;
    private final InspectionPeriods periods;
    private final MisuseDesk misuses;
    private final InspectionOrders orders;
    private final KeyCauses causes;
    private final JdbcClient sql;

    InspectionPlanning(Decisions decisions, LoanAccounts accounts, InspectionPeriods periods, MisuseDesk misuses, InspectionOrders orders, KeyCauses causes,
        JdbcClient sql) {
        this.sql = sql;
        this.decisions = decisions;
        this.accounts = accounts;
        this.periods = periods;
        this.misuses = misuses;
        this.orders = orders;
        this.causes = causes;
    }

    /** What takes the place of an inspection that was not made although it was let be made up for: at once, and of the first the first (PLM-14). */
    InspectionPlan instead(Stamp stamp, LoanAccount loan, InspectionPlan missed) {
        LocalDate today = stamp.bankDate();
        LoanPosition position = accounts.position(loan.number());
        return new InspectionPlan(stamp, loan.number(), missed.kind() == InspectionKind.FIRST ? InspectionKind.FIRST : InspectionKind.KEY,
            position.riskClass(), today, today, periods.madeUpUntil(today), "PLM-14",
            Stream.concat(causes.of(position, today).stream(), Stream.of(KeyCause.NOT_MADE)).toList());
    }

    /** @param last the plan of the last inspection that was made; empty before the first */
    InspectionPlan next(Stamp stamp, LoanAccount loan, Optional<InspectionPlan> last) {
        LoanPosition position = accounts.position(loan.number());
        List<KeyCause> found = causes.of(position, stamp.bankDate());
        InspectionKind kind = last.isEmpty() ? InspectionKind.FIRST : found.isEmpty() ? InspectionKind.ROUTINE : InspectionKind.KEY;
        Map<String, Object> row = decisions.only("plan-inspection", facts(kind, loan, position, stamp.bankDate()));
        LocalDate base = last.map(InspectionPlan::dueOn).orElse(loan.disbursedOn());
        LocalDate due = earlier(base.plusMonths(number(row, "months")), base.plusDays(number(row, "days")));
        // whether a misuse was mended is seen on the day by which it is to be; what is ordered is made by the day that the order names
        LocalDate soonest = Stream.concat(misuses.open(stamp.caseId()).map(MisuseFound::mendBy).stream(),
            orders.open(stamp.caseId()).map(InspectionOrder::dueOn).stream()).reduce(due, InspectionPlanning::earlier);
        due = last.isPresent() && soonest.isBefore(stamp.bankDate()) ? stamp.bankDate() : soonest;
        LocalDate opens = due.minusDays(number(row, "opensBefore"));
        boolean ordered = orders.open(stamp.caseId()).filter(order -> order.dueOn().equals(soonest)).isPresent();
        return new InspectionPlan(stamp, loan.number(), kind, position.riskClass(), due, opens.isBefore(loan.disbursedOn()) ? loan.disbursedOn() : opens,
            ordered ? due : due.plusDays(number(row, "closesAfter")), ordered ? "PLM-08" : (String) row.get("rule"), found);
    }

    private Map<String, Object> facts(InspectionKind kind, LoanAccount loan, LoanPosition position, LocalDate today) {
        var facts = new HashMap<String, Object>(Map.of("kind", kind.name(), "riskClass", position.riskClass().name(), "outstanding",
            position.outstanding().amount(), "termMonths", Math.toIntExact(ChronoUnit.MONTHS.between(loan.disbursedOn(), position.maturesOn()))));
        facts.put("rating", causes.rating(loan.caseId(), today).map(Enum::name).orElse(null));
        facts.put("product", sql.sql("select product from product_applied_for where case_id = :case limit 1").param("case", loan.caseId())
            .query(String.class).optional().orElse(null));
        facts.put("warning", causes.warning(loan.number()).orElse(null));
        return facts;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static int number(Map<String, Object> row, String name) {
        return ((Number) row.get(name)).intValue();
    }
}
