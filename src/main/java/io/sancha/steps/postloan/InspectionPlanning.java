package io.sancha.steps.postloan;

import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanPosition;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.casefile.Stamp;
import io.sancha.platform.engine.Decisions;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works out when the next inspection is due, by the table {@code plan-inspection} (PLM-02, PLM-03): under a warning in force as a key one (PLM-08). */
@Component
class InspectionPlanning {
    private final Decisions decisions;
    private final LoanAccounts accounts;
    private final InspectionPeriods periods;
    private final MisuseDesk misuses;
    private final JdbcClient sql;

    InspectionPlanning(Decisions decisions, LoanAccounts accounts, InspectionPeriods periods, MisuseDesk misuses, JdbcClient sql) {
        this.sql = sql;
        this.decisions = decisions;
        this.accounts = accounts;
        this.periods = periods;
        this.misuses = misuses;
    }

    /** What takes the place of an inspection that was not made although it was let be made up for: at once, and of the first the first (PLM-14). */
    InspectionPlan instead(Stamp stamp, LoanAccount loan, InspectionPlan missed) {
        LocalDate today = stamp.bankDate();
        return new InspectionPlan(stamp, loan.number(), missed.kind() == InspectionKind.FIRST ? InspectionKind.FIRST : InspectionKind.KEY,
            accounts.position(loan.number()).riskClass(), today, today, periods.madeUpUntil(today), "PLM-14");
    }

    /** @param last the plan of the last inspection that was made; empty before the first */
    InspectionPlan next(Stamp stamp, LoanAccount loan, Optional<InspectionPlan> last) {
        LoanPosition position = accounts.position(loan.number());
        Optional<LocalDate> misuse = misuses.open(stamp.caseId()).map(MisuseFound::mendBy);
        InspectionKind kind = last.isEmpty() ? InspectionKind.FIRST
            : position.riskClass() == RiskClass.NORMAL && misuse.isEmpty() && !isWarned(loan) ? InspectionKind.ROUTINE : InspectionKind.KEY;
        Map<String, Object> row = decisions.only("plan-inspection",
            Map.of("kind", kind.name(), "riskClass", position.riskClass().name(), "outstanding", position.outstanding().amount()));
        LocalDate base = last.map(InspectionPlan::dueOn).orElse(loan.disbursedOn());
        LocalDate due = earlier(base.plusMonths(number(row, "months")), base.plusDays(number(row, "days")));
        // whether a misuse was mended is seen on the day by which it is to be
        if (misuse.isPresent()) {
            due = earlier(due, misuse.get());
        }
        if (last.isPresent() && due.isBefore(stamp.bankDate())) {
            due = stamp.bankDate();
        }
        LocalDate opens = due.minusDays(number(row, "opensBefore"));
        return new InspectionPlan(stamp, loan.number(), kind, position.riskClass(), due, opens.isBefore(loan.disbursedOn()) ? loan.disbursedOn() : opens,
            due.plusDays(number(row, "closesAfter")), (String) row.get("rule"));
    }

    private boolean isWarned(LoanAccount loan) {
        return sql.sql("select exists (select from warning_in_force where loan_number = :loan)").param("loan", loan.number()).query(Boolean.class).single();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static int number(Map<String, Object> row, String name) {
        return ((Number) row.get(name)).intValue();
    }
}
