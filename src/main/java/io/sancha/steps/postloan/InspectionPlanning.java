package io.sancha.steps.postloan;

import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.TakeOvers;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanPosition;
import io.sancha.lending.account.books.TakenOverLoan;
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
    private final TakeOvers takeOvers;
    private final JdbcClient sql;

    InspectionPlanning(Decisions decisions, LoanAccounts accounts, InspectionPeriods periods, MisuseDesk misuses, InspectionOrders orders, KeyCauses causes,
        TakeOvers takeOvers, JdbcClient sql) {
        this.takeOvers = takeOvers;
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

    /**
     * A loan that was taken over goes on from the inspection that the other system made last; if none was, its first is due as if it were lent that day.
     *
     * @param last the plan of the last inspection that was made; empty before the first
     */
    InspectionPlan next(Stamp stamp, LoanAccount loan, Optional<InspectionPlan> last) {
        LoanPosition position = accounts.position(loan.number());
        List<KeyCause> found = causes.of(position, stamp.bankDate());
        Optional<TakenOverLoan.Standing> elsewhere = takeOvers.ofCase(stamp.caseId());
        Optional<LocalDate> before = last.map(InspectionPlan::dueOn).or(() -> elsewhere.map(TakenOverLoan.Standing::lastInspectedOn));
        InspectionKind kind = before.isEmpty() ? InspectionKind.FIRST : found.isEmpty() ? InspectionKind.ROUTINE : InspectionKind.KEY;
        Map<String, Object> row = decisions.only("plan-inspection", facts(kind, loan, position, stamp.bankDate()));
        LocalDate base = before.orElse(elsewhere.map(TakenOverLoan.Standing::cutOn).orElse(loan.disbursedOn()));
        LocalDate due = earlier(base.plusMonths(number(row, "months")), base.plusDays(number(row, "days")));
        LocalDate today = stamp.bankDate();
        Optional<LocalDate> ordered = orders.open(stamp.caseId()).map(InspectionOrder::dueOn);
        // whether a misuse was mended is seen on the day by which it is to be; what is ordered is made by the day that the order names
        LocalDate soonest = Stream.concat(misuses.open(stamp.caseId()).stream().map(MisuseFound::mendBy), ordered.stream())
            .reduce(due, InspectionPlanning::earlier);
        due = (before.isPresent() || elsewhere.isPresent()) && soonest.isBefore(today) ? today : soonest;
        LocalDate opens = due.minusDays(number(row, "opensBefore"));
        LocalDate usual = due.plusDays(number(row, "closesAfter"));
        LocalDate closes = ordered.map(day -> earlier(usual, day.isBefore(today) ? today : day)).orElse(usual);
        return new InspectionPlan(stamp, loan.number(), kind, position.riskClass(), due, opens.isBefore(loan.disbursedOn()) ? loan.disbursedOn() : opens,
            closes, closes.isBefore(usual) ? "PLM-08" : (String) row.get("rule"), found);
    }

    /** The day for which the last inspection was due in the system from which the loan was taken over; empty of others. */
    Optional<LocalDate> inspectedElsewhere(String caseId) {
        return takeOvers.ofCase(caseId).map(TakenOverLoan.Standing::lastInspectedOn);
    }

    private Map<String, Object> facts(InspectionKind kind, LoanAccount loan, LoanPosition position, LocalDate today) {
        var facts = new HashMap<String, Object>(Map.of("kind", kind.name(), "riskClass", position.riskClass().name(), "outstanding",
            position.outstanding().amount(), "termMonths", begunMonths(loan.disbursedOn(), position.maturesOn())));
        facts.put("rating", causes.rating(loan.caseId(), today).map(Enum::name).orElse(null));
        facts.put("product", sql.sql("select product from amount_applied_for where case_id = :case order by application_id desc limit 1")
            .param("case", loan.caseId()).query(String.class).optional().orElse(null));
        facts.put("warning", causes.warning(loan.number()).orElse(null));
        return facts;
    }

    /** Months from one day to another, one that is begun counted whole: six months and a day are more than six. */
    private static int begunMonths(LocalDate from, LocalDate to) {
        int whole = Math.toIntExact(ChronoUnit.MONTHS.between(from, to));
        return from.plusMonths(whole).isBefore(to) ? whole + 1 : whole;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static int number(Map<String, Object> row, String name) {
        return ((Number) row.get(name)).intValue();
    }
}
