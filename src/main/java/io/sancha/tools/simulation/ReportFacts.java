package io.sancha.tools.simulation;

import io.sancha.platform.database.SqlResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what a simulated bank has at its end. */
@Component
class ReportFacts {
    private static final String COUNTS = SqlResource.beside(ReportFacts.class, "counts");
    private final JdbcClient sql;

    ReportFacts(JdbcClient sql) {
        this.sql = sql;
    }

    Report report(Plan plan, Tally tally, BankVerifier.Verified verified) {
        Map<String, Long> bank = new TreeMap<>();
        sql.sql(COUNTS).query(row -> {
            bank.put(row.getString(1), row.getLong(2));
        });
        List<Finding> findings = new ArrayList<>(tally.faults());
        findings.addAll(verified.findings());
        Map<String, Integer> done = new TreeMap<>(Map.of("tasks", tally.done(), "jobs", tally.jobsExecuted(), "payments", tally.paymentsMade(), "receipts",
            tally.receiptsTaken(), "classes said", tally.classesSaid(), "refused", tally.refused()));
        return new Report(plan.loans(), plan.seed(), plan.first(), plan.last(), done, tally.tasks(), tally.courses(), tally.tries(), tally.refusals(),
            tally.habits(), bank, verified.looked(), List.copyOf(findings));
    }
}
