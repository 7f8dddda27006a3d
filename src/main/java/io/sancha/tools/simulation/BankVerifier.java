package io.sancha.tools.simulation;

import io.sancha.lending.account.LoanAccounts;
import io.sancha.platform.audit.TrailAudit;
import io.sancha.platform.database.SqlResource;
import io.sancha.platform.policy.Policy;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds what a bank's time after payout has left against the rules, from the facts alone: the books, the notices, the inspections, the trail, the engine's
 * tables. It knows nothing of who brought them about; each of its looks reads what another part of the bank wrote, and reckons anew what that part reckoned.
 */
@Component
class BankVerifier {
    /** Looks that ask when the postings paid what fell due. */
    private static final List<String> BY_DUES = List.of("classes", "notices", "inspections", "cases", "terms", "warnings");
    private static final List<String> BY_FACTS = List.of("books", "nights");
    private static final String DUES = SqlResource.beside(BankVerifier.class, "settled-dues");
    private final JdbcClient sql;
    private final LoanAccounts loans;
    private final TrailAudit trail;
    private final Policy policy;

    BankVerifier(JdbcClient sql, LoanAccounts loans, TrailAudit trail, Policy policy) {
        this.sql = sql;
        this.loans = loans;
        this.trail = trail;
        this.policy = policy;
    }

    /** @param looked how much each look found */
    record Verified(Map<String, Long> looked, List<Finding> findings) {
    }

    /**
     * Looks at a whole bank.
     *
     * @param first the first day that it ended
     * @param last the last
     */
    @Transactional(readOnly = true)
    public Verified verify(LocalDate first, LocalDate last) {
        Map<String, Long> looked = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        BY_FACTS.forEach(look -> keep(look, found(look, "", first, last), looked, findings));
        BY_DUES.forEach(look -> keep(look, found(look, DUES, first, last), looked, findings));
        keep("replay", replayed(last), looked, findings);
        keep("trail", trailed(last), looked, findings);
        return new Verified(looked, List.copyOf(findings));
    }

    /** Looks at a whole bank, from the first day that it ended to the last. */
    @Transactional(readOnly = true)
    public Verified verify() {
        return sql.sql("select min(day), max(day) from day_ended").query((row, n) -> row.getObject(1) == null ? new Verified(Map.of(), List.of())
            : verify(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class))).single();
    }

    private static void keep(String look, List<Finding> found, Map<String, Long> looked, List<Finding> findings) {
        looked.put(look, (long) found.size());
        findings.addAll(found);
    }

    private List<Finding> found(String look, String before, LocalDate first, LocalDate last) {
        return sql.sql(before + SqlResource.beside(BankVerifier.class, look)).params(periods(first, last))
            .query((row, n) -> new Finding(look, row.getString(1), row.getObject(2, LocalDate.class), row.getString(3), row.getString(4))).list();
    }

    private Map<String, Object> periods(LocalDate first, LocalDate last) {
        Map<String, Object> periods = new HashMap<>();
        periods.put("first", first);
        periods.put("last", last);
        periods.put("shortTerm", Period.ofMonths(policy.months("term.short-at-most", last)).toString());
        periods.put("shortNotice", Period.ofDays(policy.days("notice.maturity.short-term", last)).toString());
        periods.put("longNotice", Period.ofMonths(policy.months("notice.maturity.medium-and-long-term", last)).toString());
        periods.put("interestNotice", policy.days("notice.interest-due", last));
        periods.put("guarantorAfter", policy.days("notice.guarantor-warned-after", last));
        periods.put("chasedAfter", policy.days("notice.receipt.chased-after", last));
        periods.put("escalatedAfter", policy.days("notice.receipt.escalated-after", last));
        periods.put("escalatedTask", policy.days("task-term.escalation", last));
        periods.put("liftedAfter", Period.ofMonths(policy.months("warning.lifted-after", last)).toString());
        return periods;
    }

    /** What the kernel reckons from the agreement and the events is what is stored, to the last row. */
    private List<Finding> replayed(LocalDate last) {
        List<Finding> found = new ArrayList<>();
        for (String loan : sql.sql("select number from loan_account order by number").query(String.class).list()) {
            int lacking = loans.lacking(loan);
            if (lacking > 0) {
                found.add(new Finding("replay", loan, last, "INT-01", lacking + " rows of its books are not what its agreement and events give"));
            }
        }
        return found;
    }

    private List<Finding> trailed(LocalDate last) {
        return trail.verify().breaks().stream().map(broken -> new Finding("trail", broken.caseId(), last, "AUD", "record " + broken.seq() + ": "
            + broken.english())).toList();
    }
}
