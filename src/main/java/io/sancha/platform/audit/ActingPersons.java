package io.sancha.platform.audit;

import io.sancha.platform.database.Columns;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells by the trail who was at work when something happened in a case. */
@Repository
public class ActingPersons {
    private final JdbcClient sql;

    ActingPersons(JdbcClient sql) {
        this.sql = sql;
    }

    /** When something happened. @param step id of the diagram's element in whose act it did */
    public record Moment(String caseId, String step, Instant at) {
    }

    /** A person's act. @param task id of the human task, or what else was done @param diagram the process and its version; null outside one */
    public record Act(String person, String task, String diagram) {
    }

    /**
     * For each moment the person in whose act it was; where the system acted, the person who had acted last before. None where nobody had. One statement.
     *
     * @return by the place of the moment in the list
     */
    public Map<Integer, Act> at(List<Moment> moments) {
        Map<Integer, Act> found = new HashMap<>();
        if (moments.isEmpty()) {
            return found;
        }
        sql.sql("""
            select q.n, coalesce(own.actor, last.actor) as person, coalesce(own.task, last.task) as task,
                   coalesce(own.diagram, last.diagram) as diagram
              from unnest(cast(:cases as text[]), cast(:steps as text[]), cast(:ats as timestamptz[])) with ordinality as q (case_id, step, at, n)
              left join lateral (select r.actor, r.task, r.diagram from trail_record r where r.case_id = q.case_id and r.task = q.step and r.at >= q.at
                order by r.seq limit 1) own on own.actor <> 'system'
              left join lateral (select r.actor, r.task, r.diagram from trail_record r where r.case_id = q.case_id and r.at <= q.at and r.actor <> 'system'
                and r.outcome <> 'REFUSED' order by r.seq desc limit 1) last on true
             where coalesce(own.actor, last.actor) is not null""")
            .param("cases", Columns.texts(moments.stream().map(Moment::caseId).toList()))
            .param("steps", Columns.texts(moments.stream().map(Moment::step).toList()))
            .param("ats", Columns.texts(moments.stream().map(moment -> moment.at().toString()).toList()))
            .query(row -> {
                found.put(row.getInt("n") - 1, new Act(row.getString("person"), row.getString("task"), row.getString("diagram")));
            });
        return found;
    }
}
