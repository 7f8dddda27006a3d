package io.sancha.steps.postloan;

import io.sancha.lending.account.books.LoanPosition;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.platform.database.Columns;
import io.sancha.platform.policy.Policy;
import io.sancha.steps.relationship.Grade;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for what makes the next inspection of a loan a key one today (PLM-08). */
@Component
class KeyCauses {
    private final MisuseDesk misuses;
    private final InspectionOrders orders;
    private final Policy policy;
    private final JdbcClient sql;

    KeyCauses(MisuseDesk misuses, InspectionOrders orders, Policy policy, JdbcClient sql) {
        this.misuses = misuses;
        this.orders = orders;
        this.policy = policy;
        this.sql = sql;
    }

    /** Since when principal and interest are unpaid; each null where none is. */
    private record Unpaid(LocalDate principalSince, LocalDate interestSince) {
    }

    /** @return the causes that hold, in the order of {@link KeyCause}; none of a loan that is inspected in its turn */
    List<KeyCause> of(LoanPosition loan, LocalDate today) {
        var causes = new ArrayList<KeyCause>();
        Unpaid unpaid = unpaid(loan.caseId());
        add(causes, loan.riskClass() != RiskClass.NORMAL, KeyCause.CLASS_WORSE);
        add(causes, warning(loan.loanNumber()).isPresent(), KeyCause.WARNED);
        add(causes, !misuses.open(loan.caseId()).isEmpty(), KeyCause.MISUSED);
        add(causes, unpaid.interestSince() != null && ChronoUnit.DAYS.between(unpaid.interestSince(), today)
            > policy.days("inspection.interest-overdue-above", today), KeyCause.INTEREST_OVERDUE);
        add(causes, unpaid.principalSince() != null && unpaid.principalSince().isBefore(today), KeyCause.PRINCIPAL_OVERDUE);
        add(causes, isRatedLower(loan.caseId(), today), KeyCause.RATED_LOWER);
        add(causes, orders.open(loan.caseId()).isPresent(), KeyCause.ORDERED);
        return List.copyOf(causes);
    }

    private static void add(List<KeyCause> causes, boolean holds, KeyCause cause) {
        if (holds) {
            causes.add(cause);
        }
    }

    /** The highest grade of the warnings in force of a loan. */
    Optional<String> warning(String loanNumber) {
        return sql.sql("select grade from warning_in_force where loan_number = :loan order by array_position(array['RED', 'ORANGE', 'YELLOW'], grade) limit 1")
            .param("loan", loanNumber).query(String.class).optional();
    }

    /** What the customer of a case is rated on a day; the last grade where it has run out. */
    Optional<Grade> rating(String caseId, LocalDate on) {
        return sql.sql("""
            select r.grade from customer_case c join rating_given r on r.customer_id = c.customer_id
             where c.case_id = :case and r.confirmed_on <= :on order by r.rating_id desc limit 1""").param("case", caseId).param("on", on)
            .query((row, n) -> Columns.constant(row, "grade", Grade.class)).optional();
    }

    private boolean isRatedLower(String caseId, LocalDate today) {
        Optional<Grade> approved = sql.sql("select max(decided_on) as day from approval_decided where case_id = :case and decision = 'APPROVE'")
            .param("case", caseId).query((row, n) -> Optional.ofNullable(Columns.date(row, "day"))).single().flatMap(day -> rating(caseId, day));
        return approved.isPresent() && rating(caseId, today).filter(now -> now.compareTo(approved.get()) > 0).isPresent();
    }

    private Unpaid unpaid(String caseId) {
        return sql.sql("""
            select min(adjusted_due_on) filter (where principal > 0) as principal_since, min(adjusted_due_on) filter (where interest > 0) as interest_since
              from unpaid_due where case_id = :case""").param("case", caseId)
            .query((row, n) -> new Unpaid(Columns.date(row, "principal_since"), Columns.date(row, "interest_since"))).single();
    }
}
