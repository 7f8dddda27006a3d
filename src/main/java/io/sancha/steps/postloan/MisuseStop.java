package io.sancha.steps.postloan;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Columns;
import io.sancha.platform.document.DocumentCases;
import io.sancha.steps.disbursement.StopOfDrawdowns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** While money of any loan of a customer was misused and not mended, the customer draws nothing more (DIS-13). */
@Component
class MisuseStop implements StopOfDrawdowns {
    private final JdbcClient sql;
    private final DocumentCases cases;

    MisuseStop(JdbcClient sql, DocumentCases cases) {
        this.sql = sql;
        this.cases = cases;
    }

    @Override
    public void check(String caseId) {
        sql.sql("""
            select m.case_id, m.mend_by from customer_case c join misuse_open m on m.customer_id = c.customer_id
             where c.case_id = :case order by m.misuse_id limit 1""").param("case", caseId).query((row, n) -> {
                String other = row.getString("case_id");
                boolean named = cases.mayBeNamed(caseId, other);
                return Refusal.by("DIS-13", "该客户" + (named ? "业务 " + other : "在其他机构的业务") + " 的贷款资金被挪用，要求 " + Columns.date(row, "mend_by")
                        + " 前纠正，纠正之前不得再提款", "money of the customer's loan " + (named ? "in case " + other : "at another branch")
                        + " was misused and is to be mended by " + Columns.date(row, "mend_by") + "; nothing more is drawn until it is");
            }).optional().ifPresent(refusal -> {
                throw refusal;
            });
    }
}
