package io.sancha.tools.casepage;

import io.sancha.kernel.money.Money;
import io.sancha.lending.casefile.CaseScope;
import io.sancha.platform.database.Columns;
import io.sancha.platform.database.SqlResource;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.Duties;
import io.sancha.platform.people.Duty;
import io.sancha.platform.task.CaseView;
import io.sancha.platform.task.TaskDesk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells of a case what is asked first: its head, and the facts that an approver decides by. */
@Service
public class CaseSummaries {
    private static final String HEAD = SqlResource.beside(CaseSummaries.class, "head");
    private static final List<String> DECIDED_BY = List.of("customer", "relationship", "application", "acceptance", "diligence", "collateral", "review",
        "committee", "exposure", "approval", "disbursement", "account", "postloan", "warning", "revaluation", "spotcheck", "recovery", "papers");
    private final JdbcClient sql;
    private final CaseScope scope;
    private final CaseView view;
    private final TaskDesk tasks;
    private final Duties duties;
    private final Actors actors;

    CaseSummaries(JdbcClient sql, CaseScope scope, CaseView view, TaskDesk tasks, Duties duties, Actors actors) {
        this.duties = duties;
        this.sql = sql;
        this.scope = scope;
        this.view = view;
        this.tasks = tasks;
        this.actors = actors;
    }

    /** @param facts by section, as the stages tell them */
    public record Summary(CaseHead head, Map<String, Record> facts) {
    }

    /** @throws io.sancha.platform.audit.Refusal BRN-01 if there is no such case in the reader's branches, here and below */
    @Transactional(readOnly = true)
    public CaseHead head(String caseId) {
        scope.visible(caseId);
        return sql.sql(HEAD).param("case", caseId).query((row, n) -> head(row)).single();
    }

    @Transactional(readOnly = true)
    public Summary summary(String caseId) {
        return new Summary(head(caseId), view.of(caseId, DECIDED_BY));
    }

    private CaseHead head(ResultSet row) throws SQLException {
        String caseId = row.getString("case_id");
        String manager = row.getString("manager");
        Money amount = row.getBigDecimal("amount") == null ? null : Money.of(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency")));
        return new CaseHead(caseId, row.getString("branch"), row.getString("branch_name"), row.getString("customer"), row.getString("product"), amount,
            row.getBoolean("lent"), row.getString("step"), row.getString("loan_number"), Columns.date(row, "opened_on"), row.getString("outcome"),
            Columns.date(row, "closed_on"), manager == null ? null : actors.displayName(manager), waiting(caseId), takenOver(row));
    }

    private static CaseHead.TakenOver takenOver(ResultSet row) throws SQLException {
        return row.getString("old_number") == null ? null : new CaseHead.TakenOver(row.getString("old_number"), row.getString("contract_number"),
            Columns.date(row, "lent_on"), Columns.date(row, "cut_on"));
    }

    private List<CaseHead.Waiting> waiting(String caseId) {
        Map<String, String> names = duties.all().stream().collect(Collectors.toMap(Duty::id, Duty::name));
        return tasks.openIn(caseId).stream().map(task -> new CaseHead.Waiting(task.name(), task.process(), names.get(task.duty()), task.assigneeName(),
            task.dueOn())).toList();
    }
}
