package io.sancha.steps.revaluation;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.document.DocumentCases;
import io.sancha.steps.disbursement.StopOfDrawdowns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** While the security of any loan of a customer falls short, the customer draws nothing more, whatever became of the warning (GUA-04). */
@Component
class ShortfallStop implements StopOfDrawdowns {
    private final JdbcClient sql;
    private final DocumentCases cases;

    ShortfallStop(JdbcClient sql, DocumentCases cases) {
        this.sql = sql;
        this.cases = cases;
    }

    @Override
    public void check(String caseId) {
        sql.sql("""
            select s.case_id from customer_case c join revaluation_standing s on s.customer_id = c.customer_id
             where c.case_id = :case and s.state in ('SHORT', 'SUPPLEMENT_TO_CHECK') order by s.revaluation_id limit 1""").param("case", caseId)
            .query(String.class).optional().ifPresent(other -> {
                boolean named = cases.mayBeNamed(caseId, other);
                throw Refusal.by("GUA-04", "该客户" + (named ? "业务 " + other : "在其他机构的业务") + " 的押品不足，补足之前不得再提款",
                    "the security of the customer's loan " + (named ? "in case " + other : "at another branch")
                        + " falls short; nothing more is drawn until it is made up for");
            });
    }
}
