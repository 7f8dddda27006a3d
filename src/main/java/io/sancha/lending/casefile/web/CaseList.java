package io.sancha.lending.casefile.web;

import io.sancha.lending.casefile.CaseScope;
import io.sancha.platform.audit.TrailRecord;
import io.sancha.platform.engine.DiagramNames;
import io.sancha.platform.people.Actors;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases as lists show them: of the person's branches (BRN-01). */
@Component
@Transactional(readOnly = true)
class CaseList {
    private final JdbcTemplate sql;
    private final CaseScope scope;
    private final Actors actors;
    private final DiagramNames diagrams;

    CaseList(JdbcTemplate sql, CaseScope scope, Actors actors, DiagramNames diagrams) {
        this.sql = sql;
        this.scope = scope;
        this.actors = actors;
        this.diagrams = diagrams;
    }

    record Row(String caseId, String branch, LocalDate openedOn, String loanNumber, String outcome, LocalDate closedOn) {
    }

    record Act(int seq, Instant at, LocalDate bankDate, String actor, String actorName, String duty, String task, String taskName, String diagram,
        String outcome, String rule,
               String message, String enteredSha256, String hash) {
    }

    List<Row> page(String search, String after, int limit) {
        return sql.query("""
            select id, branch, opened_on, loan_number, outcome, closed_on from credit_case
             where id > ? and (? = '' or id = ? or loan_number = ?) and branch = any (?) order by id limit ?""",
            statement -> {
                statement.setString(1, after);
                statement.setString(2, search);
                statement.setString(3, search);
                statement.setString(4, search);
                statement.setArray(5, statement.getConnection().createArrayOf("text", scope.branches().toArray()));
                statement.setInt(6, limit);
            },
            (row, n) -> new Row(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class), row.getString(4), row.getString(5),
            row.getObject(6, LocalDate.class)));
    }

    List<Act> readable(List<TrailRecord> records) {
        Map<String, String> names = new HashMap<>();
        return records.stream().map(r -> new Act(r.seq(), r.at(), r.bankDate(), r.actor(), names.computeIfAbsent(r.actor(), actors::displayName), r.place()
            .duty(),
            r.place().task(), diagrams.of(r.place().diagram(), r.place().task()), r.place().diagram(), r.outcome(), r.rule(), r.message(), r.enteredSha256(),
            r.hash())).toList();
    }
}
