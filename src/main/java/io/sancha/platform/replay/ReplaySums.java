package io.sancha.platform.replay;

import io.sancha.kernel.money.Money;
import io.sancha.platform.database.Columns;
import io.sancha.platform.replay.Tally.Count;
import io.sancha.platform.replay.Tally.Outcome;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code decision_replay_count} and {@code decision_replay_sum}: what a replay came to, by branch. */
@Repository
class ReplaySums {
    private final JdbcClient sql;

    ReplaySums(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param decisions so many came out so */
    record Counted(long replay, Outcome outcome, String reason, int decisions) {
    }

    /** What a kind of difference comes to in one currency. @param cases each once @param amount null where the cases have none */
    record Sum(int kind, int decisions, int cases, Money amount) {
    }

    void add(long replay, Map<Count, Integer> counts) {
        List<Map.Entry<Count, Integer>> rows = List.copyOf(counts.entrySet());
        sql.sql("""
            insert into decision_replay_count (replay_id, branch, outcome, reason, decisions)
            select :replay, c.branch, c.outcome, c.reason, c.decisions from unnest(cast(:branches as text[]), cast(:outcomes as text[]),
                   cast(:reasons as text[]), cast(:decisions as integer[])) as c (branch, outcome, reason, decisions)""")
            .param("replay", replay).param("branches", rows.stream().map(row -> row.getKey().branch()).toArray(String[]::new))
            .param("outcomes", rows.stream().map(row -> row.getKey().outcome().name()).toArray(String[]::new))
            .param("reasons", rows.stream().map(row -> row.getKey().reason()).toArray(String[]::new))
            .param("decisions", rows.stream().map(row -> row.getValue().toString()).toArray(String[]::new)).update();
        sql.sql("""
            insert into decision_replay_sum (replay_id, kind, branch, currency, decisions, cases, amount)
            select :replay, kind, branch, currency, sum(decisions), count(*) filter (where of_case), coalesce(sum(amount) filter (where of_case), 0)
              from (select kind, coalesce(branch, '') as branch, case_id is not null as of_case, count(*) as decisions,
                           coalesce((array_agg(currency order by number))[1], '') as currency, (array_agg(amount order by number))[1] as amount
                      from decision_replay_otherwise where replay_id = :replay group by kind, coalesce(branch, ''), case_id) one
             group by kind, branch, currency""").param("replay", replay).update();
    }

    /** What replays came to, for who sees these branches, beside what belongs to no branch; null for all. */
    List<Counted> counts(Collection<Long> replays, Collection<String> branches) {
        return sql.sql("""
            select replay_id as replay, outcome, reason, sum(decisions)::integer as decisions from decision_replay_count
             where replay_id = any (cast(:replays as bigint[]))
               and (cast(:branches as text[]) is null or branch = '' or branch = any (cast(:branches as text[])))
             group by replay_id, outcome, reason order by 1, 4 desc""")
            .param("replays", replays.stream().map(String::valueOf).toArray(String[]::new))
            .param("branches", branches == null ? null : Columns.texts(branches)).query(Counted.class).list();
    }

    /** The kinds with the most decisions, each in its currencies. @param most so many kinds */
    List<Sum> kinds(long replay, Collection<String> branches, int most) {
        return sql.sql("""
            with seen as (select kind, currency, sum(decisions)::integer as decisions, sum(cases)::integer as cases, sum(amount) as amount
                from decision_replay_sum where replay_id = :replay and (branch = '' or branch = any (:branches)) group by kind, currency),
            largest as (select kind, sum(decisions) as decisions from seen group by kind order by 2 desc, 1 limit :most)
            select s.kind, s.currency, s.decisions, s.cases, s.amount from seen s join largest l on l.kind = s.kind
             order by l.decisions desc, s.kind, s.currency""").param("replay", replay).param("branches", Columns.texts(branches)).param("most", most)
            .query((row, n) -> new Sum(row.getInt("kind"), row.getInt("decisions"), row.getInt("cases"), row.getString("currency").isEmpty() ? null
                : Money.of(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))))).list();
    }
}
