package io.sancha.platform.replay;

import io.sancha.kernel.money.Money;
import io.sancha.platform.audit.ActingPersons;
import io.sancha.platform.database.Columns;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code decision_replay_kind} and {@code decision_replay_otherwise}: what would have come out otherwise, one by one. */
@Repository
class Differences {
    private final JdbcClient sql;

    Differences(JdbcClient sql) {
        this.sql = sql;
    }

    /** A kind of difference. @param was null of kind 0 */
    record Kind(int number, boolean worded, String was, String now) {
    }

    void addKinds(long replay, List<Tally.Kind> kinds) {
        sql.sql("""
            insert into decision_replay_kind (replay_id, number, worded, was, now)
            select :replay, k.number, k.worded, k.was, k.now
              from unnest(cast(:numbers as integer[]), cast(:worded as boolean[]), cast(:was as text[]), cast(:now as text[]))
                as k (number, worded, was, now)""")
            .param("replay", replay).param("numbers", texts(kinds, kind -> kind.number())).param("worded", texts(kinds, kind -> kind.number() > 0
                && kind.sample().worded())).param("was", texts(kinds, kind -> kind.number() == 0 ? null : kind.sample().was()))
            .param("now", texts(kinds, kind -> kind.number() == 0 ? null : kind.sample().now())).update();
    }

    void add(long replay, List<Difference> rows) {
        sql.sql("""
            insert into decision_replay_otherwise (replay_id, number, kind, already, decision_id, version, decided_at, case_id, branch, step, diagram, person,
                   person_task, person_diagram, amount, currency)
            select :replay, r.number, r.kind, r.already, r.decision, r.version, r.decided_at, r.case_id, r.branch, r.step, r.diagram, r.person, r.task,
                   r.task_diagram, r.amount, r.currency
              from unnest(cast(:numbers as integer[]), cast(:kinds as integer[]), cast(:already as boolean[]), cast(:decisions as text[]),
                   cast(:versions as integer[]), cast(:ats as timestamptz[]), cast(:cases as text[]), cast(:branches as text[]), cast(:steps as text[]),
                   cast(:diagrams as text[]), cast(:persons as text[]), cast(:tasks as text[]), cast(:taskDiagrams as text[]), cast(:amounts as numeric[]),
                   cast(:currencies as text[]))
                as r (number, kind, already, decision, version, decided_at, case_id, branch, step, diagram, person, task, task_diagram, amount, currency)""")
            .param("replay", replay).param("numbers", texts(rows, Difference::number)).param("kinds", texts(rows, Difference::kind))
            .param("already", texts(rows, Difference::already)).param("decisions", texts(rows, Difference::decision))
            .param("versions", texts(rows, Difference::version)).param("ats", texts(rows, Difference::at)).param("cases", texts(rows, Difference::caseId))
            .param("branches", texts(rows, Difference::branch)).param("steps", texts(rows, Difference::step))
            .param("diagrams", texts(rows, Difference::diagram))
            .param("persons", texts(rows, row -> row.by() == null ? null : row.by().person()))
            .param("tasks", texts(rows, row -> row.by() == null ? null : row.by().task()))
            .param("taskDiagrams", texts(rows, row -> row.by() == null ? null : row.by().diagram()))
            .param("amounts", texts(rows, row -> row.amount() == null ? null : row.amount().amount().toPlainString()))
            .param("currencies", texts(rows, row -> row.amount() == null ? null : row.amount().currency().getCurrencyCode())).update();
    }

    private static <T> String[] texts(List<T> rows, Function<T, Object> column) {
        return rows.stream().map(column).map(value -> value == null ? null : value.toString()).toArray(String[]::new);
    }

    /**
     * In their order, those that somebody may see (BRN-01).
     *
     * @param kind of this kind alone; null for all
     * @param branches those whose cases are told, beside what belongs to no branch
     * @param after only those with a higher number
     */
    List<Difference> page(long replay, Integer kind, Collection<String> branches, int after, int limit) {
        return sql.sql("""
            select o.number, o.kind, o.already, o.decision_id, o.version, o.decided_at, o.case_id, o.branch, o.step, o.diagram, o.person, o.person_task,
                   o.person_diagram, o.amount, o.currency from decision_replay_otherwise o
             where o.replay_id = :replay and o.number > :after and (cast(:kind as integer) is null or o.kind = :kind)
               and (o.branch is null or o.branch = any (:branches)) order by o.number limit :limit""")
            .param("replay", replay).param("after", after).param("kind", kind).param("branches", Columns.texts(branches)).param("limit", limit)
            .query(Differences::difference).list();
    }

    private static Difference difference(ResultSet row, int number) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        String person = row.getString("person");
        return new Difference(row.getInt("number"), row.getInt("kind"), row.getBoolean("already"), row.getString("decision_id"), row.getInt("version"),
            Columns.instant(row, "decided_at"), row.getString("case_id"), row.getString("branch"), row.getString("step"), row.getString("diagram"),
            person == null ? null : new ActingPersons.Act(person, row.getString("person_task"), row.getString("person_diagram")),
            amount == null ? null : Money.of(amount, Currency.getInstance(row.getString("currency"))));
    }

    /** Kinds by their numbers. */
    List<Kind> kinds(long replay, Collection<Integer> numbers) {
        return sql.sql("select number, worded, was, now from decision_replay_kind where replay_id = :replay and number = any (cast(:numbers as integer[]))")
            .param("replay", replay).param("numbers", numbers.stream().map(String::valueOf).toArray(String[]::new)).query(Kind.class).list();
    }
}
