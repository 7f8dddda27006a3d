package io.sancha.steps.disbursement;

import io.sancha.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A drawdown out of nothing, past triggers and foreign keys, for tests of the account alone: of loans of another length, age or branch than
 * any dossier tells, many to a test. Whoever tests what a step makes of a loan comes to it by {@code StepsBefore}.
 */
public final class SomeDrawdown {
    private SomeDrawdown() {
    }

    /** A drawdown of this case, made long ago. @return its id */
    public static long of(String caseId) {
        var superuser = TestDatabase.superuser();
        try {
            var freely = new JdbcTemplate(superuser);
            freely.execute("set session_replication_role = replica");
            return freely.queryForObject("""
                insert into drawdown (case_id, contract_id, amount, recorded_at, recorded_by, bank_date)
                values (?, 0, 1, '2000-01-01T00:00Z', 'test', '2000-01-01') returning id""", Long.class, caseId);
        } finally {
            superuser.destroy();
        }
    }
}
