package io.sancha.steps.relationship.portfolio;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Columns;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.BranchRule;
import io.sancha.platform.people.Colleagues;
import io.sancha.platform.task.HumanTask;
import io.sancha.platform.task.TaskDesk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom the managers of the branches answer for, and what is handed over: to the head and auditors all, to a manager what they give or get. */
@Service
@Transactional(readOnly = true)
public class HandOverReader {
    private static final int MOST = 500;
    private static final String MANAGER = "relationship-manager";
    private final JdbcClient sql;
    private final Actors actors;
    private final Colleagues colleagues;
    private final TaskDesk tasks;

    HandOverReader(JdbcClient sql, Actors actors, Colleagues colleagues, TaskDesk tasks) {
        this.sql = sql;
        this.actors = actors;
        this.colleagues = colleagues;
        this.tasks = tasks;
    }

    /** @param manager null where nobody answers @param atWork whether they work as a manager there */
    public record Manager(String manager, String name, int customers, boolean atWork) {
    }

    /** @param mayAsk whether the reader may have customers handed over @param receivers names by user id */
    public record Desk(boolean mayAsk, String me, List<Manager> managers, Map<String, String> receivers) {
    }

    /** @param owed principal in yuan @param tasks that wait in the customer's cases @param receiver to whom the customer is being handed, or null */
    public record Customer(long customerId, String name, String caseId, int cases, int loans, BigDecimal owed, int tasks, String receiver) {
    }

    /** @param open how many wait for the receiver's answer */
    public record Told(long id, String former, String receiver, String receiverId, String reason, String askedBy, LocalDate askedOn, int customers, int open) {
    }

    /** @param outcome null while it waits; see {@code HandOverOutcome} */
    public record Line(long customerId, String name, String caseId, int cases, int loans, BigDecimal owed, String outcome, String rule, String zh, String en,
        LocalDate answeredOn) {
    }

    public Desk desk() {
        Actor me = reader();
        Map<String, String> receivers = new TreeMap<>(actors.displayNames(List.copyOf(colleagues.with(MANAGER, me.branches()))));
        List<Manager> managers = sql.sql("""
            select b.manager, cast(count(distinct b.customer_id) as int) as customers from borrower_of_branch b
             where b.branch = any (:branches) and (:all or b.manager = :me) group by b.manager order by b.manager""")
            .param("branches", Columns.texts(me.branches())).param("all", all(me)).param("me", me.userId())
            .query((row, n) -> new Manager(row.getString("manager"), name(row.getString("manager")), row.getInt("customers"),
                receivers.containsKey(String.valueOf(row.getString("manager"))))).list();
        return new Desk(me.has("approver-branch"), me.userId(), managers, receivers);
    }

    /** Whom a manager answers for, at most 500. @param manager empty for those for whom nobody does */
    public List<Customer> customers(String manager) {
        Actor me = reader();
        if (!all(me) && !me.userId().equals(manager)) {
            throw BranchRule.nothing("由您管户的客户", "such customers of yours");
        }
        List<Map.Entry<Customer, List<String>>> found = sql.sql("""
            select b.customer_id, n.name, min(b.case_id) as case_id, cast(count(*) as int) as cases, cast(count(p.loan_number) as int) as loans,
                   coalesce(sum(p.amount), 0) as owed, array_agg(b.case_id) as all_cases,
                   (select h.receiver from hand_over_open o join hand_over h on h.id = o.hand_over_id where o.customer_id = b.customer_id) as receiver
              from borrower_of_branch b left join customer_name n on n.customer_id = b.customer_id left join principal_owed p on p.loan_number = b.loan_number
             where coalesce(b.manager, '') = :manager and b.branch = any (:branches)
             group by b.customer_id, n.name order by n.name, b.customer_id limit :most""")
            .param("manager", manager).param("branches", Columns.texts(me.branches())).param("most", MOST)
            .query((row, n) -> Map.entry(new Customer(row.getLong("customer_id"), row.getString("name"), row.getString("case_id"), row.getInt("cases"),
                row.getInt("loans"), row.getBigDecimal("owed"), 0, name(row.getString("receiver"))),
                Arrays.asList((String[]) row.getArray("all_cases").getArray()))).list();
        Map<String, Long> waiting = tasks.openIn(found.stream().flatMap(one -> one.getValue().stream()).toList()).stream()
            .collect(Collectors.groupingBy(HumanTask::caseId, Collectors.counting()));
        return found.stream().map(one -> with(one.getKey(), one.getValue().stream().mapToLong(id -> waiting.getOrDefault(id, 0L)).sum())).toList();
    }

    private static Customer with(Customer one, long tasks) {
        return new Customer(one.customerId(), one.name(), one.caseId(), one.cases(), one.loans(), one.owed(), Math.toIntExact(tasks), one.receiver());
    }

    /** The latest, the newest first. */
    public List<Told> latest() {
        return told("", List.of());
    }

    /** @throws Refusal BRN-01 where there is none for the reader */
    public Told of(long id) {
        return told("and h.id = :id", List.of(id)).stream().findFirst().orElseThrow(() -> BranchRule.nothing("移交 " + id, "hand-over " + id));
    }

    private List<Told> told(String more, List<Long> id) {
        Actor me = reader();
        return sql.sql("""
            select h.id, h.former, h.receiver, h.reason, h.recorded_by, h.bank_date,
                   (select count(*) from hand_over_customer c where c.hand_over_id = h.id) as customers,
                   (select count(*) from hand_over_open o where o.hand_over_id = h.id) as open
              from hand_over h where h.branch = any (:branches) and (:all or :me in (h.former, h.receiver))
            """ + more + " order by h.id desc limit 50").param("branches", Columns.texts(me.branches())).param("all", all(me)).param("me", me.userId())
            .param("id", id.isEmpty() ? 0L : id.get(0))
            .query((row, n) -> new Told(row.getLong("id"), name(row.getString("former")), name(row.getString("receiver")), row.getString("receiver"),
                row.getString("reason"), name(row.getString("recorded_by")), Columns.date(row, "bank_date"), row.getInt("customers"), row.getInt("open")))
            .list();
    }

    /** The customers of a hand-over. @throws Refusal BRN-01 where there is none for the reader */
    public List<Line> lines(long id) {
        of(id);
        return new ArrayList<>(sql.sql("""
            select c.customer_id, n.name, c.case_id, cast(count(k.case_id) as int) as cases, cast(count(p.loan_number) as int) as loans,
                   coalesce(sum(p.amount), 0) as owed, a.outcome, a.rule, a.reason_zh as zh, a.reason_en as en, a.bank_date as answered_on
              from hand_over_customer c left join customer_name n on n.customer_id = c.customer_id
              left join customer_case k on k.customer_id = c.customer_id and k.alive left join principal_owed p on p.loan_number = k.loan_number
              left join hand_over_answer a on a.hand_over_id = c.hand_over_id and a.customer_id = c.customer_id
             where c.hand_over_id = :id group by c.customer_id, n.name, c.case_id, a.outcome, a.rule, a.reason_zh, a.reason_en, a.bank_date
             order by n.name, c.customer_id""").param("id", id).query(Line.class).list());
    }

    private String name(String user) {
        return user == null || user.isEmpty() ? null : actors.displayName(user);
    }

    private static boolean all(Actor me) {
        return me.has("approver-branch") || me.has("auditor");
    }

    private Actor reader() {
        Actor me = actors.person();
        if (!all(me) && !me.has(MANAGER)) {
            throw Refusal.by("API-01", "管户移交供支行负责人、客户经理和审计查看", "hand-overs are for heads of branches, relationship managers and auditors");
        }
        return me;
    }
}
