package io.sancha.steps.postloan;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Columns;
import io.sancha.platform.document.DocumentCases;
import io.sancha.steps.disbursement.StopOfDrawdowns;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** While the inspection of any loan of a customer was missed and not made up for, the customer draws nothing more (PLM-02, PLM-14). */
@Component
class MissedInspectionStop implements StopOfDrawdowns {
    private final JdbcClient sql;
    private final DocumentCases cases;
    private final Clock clock;

    MissedInspectionStop(JdbcClient sql, DocumentCases cases, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.clock = clock;
    }

    private record Lacking(String caseId, InspectionKind kind, LocalDate closedOn) {
    }

    @Override
    public void check(String caseId) {
        sql.sql("""
            select l.case_id, l.kind, l.closes_on from customer_case c join inspection_lacking l on l.customer_id = c.customer_id
             where c.case_id = :case and l.closes_on < :today order by l.closes_on, l.case_id limit 1""").param("case", caseId)
            .param("today", LocalDate.now(clock))
            .query((row, n) -> new Lacking(row.getString("case_id"), Columns.constant(row, "kind", InspectionKind.class), Columns.date(row, "closes_on")))
            .optional().ifPresent(lacking -> refuse(caseId, lacking));
    }

    private void refuse(String caseId, Lacking lacking) {
        boolean named = cases.mayBeNamed(caseId, lacking.caseId());
        throw Refusal.by(lacking.kind() == InspectionKind.FIRST ? "PLM-02" : "PLM-14",
            "该客户" + (named ? "业务 " + lacking.caseId() : "在其他机构") + " 的贷后检查应于 " + lacking.closedOn() + " 前完成而未做，补做之前不得再提款",
            "the inspection of the customer's loan " + (named ? "in case " + lacking.caseId() : "at another branch") + " was to be made by "
                + lacking.closedOn() + " and was not; nothing more is drawn until it is");
    }
}
