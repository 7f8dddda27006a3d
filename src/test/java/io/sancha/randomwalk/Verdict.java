package io.sancha.randomwalk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks at what a walk has left in the tables: order, amounts, running processes and chains of its cases. Knows none of the system's classes. */
final class Verdict {
    /** The fact of each step, in their order; the condition says which of them let the case go on. */
    private static final List<Map.Entry<String, String>> STEPS = List.of(Map.entry("credit_relationship", "true"), Map.entry("loan_application", "true"),
        Map.entry("application_submission", "true"), Map.entry("acceptance", "outcome = 'ACCEPTED'"), Map.entry("investigation", "true"),
        Map.entry("report_seal", "true"),
        Map.entry("credit_review", "decision = 'AGREE'"), Map.entry("committee_resolution", "outcome in ('PASSED', 'EXEMPT')"),
        Map.entry("approval_decision", "decision = 'APPROVE'"),
        Map.entry("approval", "true"), Map.entry("loan_contract", "true"), Map.entry("contract_seal", "true"), Map.entry("drawdown", "true"),
        Map.entry("loan_account", "true"));
    private final JdbcTemplate sql;
    private final List<String> cases;
    private final List<String> found = new ArrayList<>();

    Verdict(JdbcTemplate sql, Collection<String> cases) {
        this.sql = sql;
        this.cases = List.copyOf(cases);
    }

    /** What is wrong with the cases; nothing, or a rule was broken. */
    List<String> violations() {
        for (int i = 1; i < STEPS.size(); i++) {
            skipped(STEPS.get(i - 1), STEPS.get(i));
        }
        amounts();
        machine();
        return found;
    }

    /** Cases that have a fact without the one before, or have it from before that one. */
    private void skipped(Map.Entry<String, String> before, Map.Entry<String, String> step) {
        note("order: %s without or before %s".formatted(step.getKey(), before.getKey()), """
            select s.case_id from %s s where s.case_id = any (?) and not exists (
              select from %s b where b.case_id = s.case_id and %s and b.recorded_at <= s.recorded_at and b.bank_date <= s.bank_date)"""
            .formatted(step.getKey(), before.getKey(), before.getValue()));
    }

    private void amounts() {
        note("amount: approval above what was decided, deliberated or asked for", """
            select a.case_id from approval a join approval_decision d on d.id = a.decision_id join loan_application l on l.case_id = a.case_id
             where a.case_id = any (?) and (a.amount <> d.amount or a.amount > l.amount)""");
        note("amount: decided by whose authority does not cover it", """
            select d.case_id from approval_decision d join authority_finding f on f.id = d.finding_id join approval_authority a on a.id = d.authority_id
             where d.case_id = any (?) and (a.user_id <> d.recorded_by or a.level <> f.level or d.bank_date not between a.valid_from and a.valid_until
               or a.level = 'approver-branch' and d.amount > 5000000 or a.level = 'approver-head-office' and d.amount > 30000000)""");
        note("amount: contract above approval", "select c.case_id from loan_contract c join approval a on a.id = c.approval_id where c.case_id = any (?) "
            + "and c.amount > a.amount");
        note("amount: paid out more or less than contracted",
            "select d.case_id from drawdown d join loan_contract c on c.id = d.contract_id where d.case_id = any (?) and d.amount <> c.amount");
        note("amount: booked otherwise than drawn",
            "select l.case_id from loan_account l join drawdown d on d.id = l.drawdown_id where l.case_id = any (?) and l.principal <> d.amount");
        note("amount: more than one loan in a case", "select case_id from loan_account where case_id = any (?) group by case_id having count(*) > 1");
    }

    private void machine() {
        note("machine: suspended", "select r.business_key_ from act_ru_execution r where r.business_key_ = any (?) and r.suspension_state_ <> 1");
        note("machine: an open case without its one process", """
            select c.id from credit_case c where c.id = any (?) and c.outcome is null
               and (select count(*) from act_ru_execution r where r.business_key_ = c.id and r.id_ = r.root_proc_inst_id_) <> 1""");
        note("machine: a job was taken from or put before its time", """
            select r.business_key_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_ join act_ru_execution r on r.id_ = \
            e.root_proc_inst_id_
             where r.business_key_ = any (?) and (j.retries_ < 1 or j.duedate_ < timestamptz '2024-01-01')""");
        note("machine: a task with other candidates than its duty", """
            select r.business_key_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ join act_ru_execution r on r.id_ = e.root_proc_inst_id_
              join act_ru_identitylink l on l.task_id_ = t.id_ where r.business_key_ = any (?) and l.type_ = 'candidate' group by 1, t.id_ having count(*) \
            <> 1 or max(l.user_id_) is not null""");
        note("machine: a task was delegated or has an owner", """
            select r.business_key_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ join act_ru_execution r on r.id_ = e.root_proc_inst_id_
             where r.business_key_ = any (?) and (t.delegation_ is not null or t.owner_ is not null)""");
    }

    private void note(String what, String cases) {
        sql.query(connection -> {
            var statement = connection.prepareStatement(cases);
            statement.setArray(1, connection.createArrayOf("text", this.cases.toArray()));
            return statement;
        }, row -> {
            found.add(what + ": " + row.getString(1));
        });
    }
}
