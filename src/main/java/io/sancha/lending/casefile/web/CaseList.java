package io.sancha.lending.casefile.web;

import io.sancha.lending.casefile.CaseScope;
import io.sancha.platform.audit.TrailRecord;
import io.sancha.platform.database.Columns;
import io.sancha.platform.engine.DiagramNames;
import io.sancha.platform.people.Actors;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases as lists show them: of the person's branches (BRN-01). */
@Component
@Transactional(readOnly = true)
class CaseList {
    private final JdbcClient sql;
    private final CaseScope scope;
    private final Actors actors;
    private final DiagramNames diagrams;

    CaseList(JdbcClient sql, CaseScope scope, Actors actors, DiagramNames diagrams) {
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
        return sql.sql("""
            select id as case_id, branch, opened_on, loan_number, outcome, closed_on from credit_case
             where id > :after and (:search = '' or id = :search or loan_number = :search) and branch = any (:branches) order by id limit :limit""")
            .param("after", after).param("search", search).param("branches", Columns.texts(scope.branches())).param("limit", limit).query(Row.class).list();
    }

    List<Act> readable(List<TrailRecord> records) {
        Map<String, String> names = new HashMap<>();
        return records.stream().map(r -> new Act(r.seq(), r.at(), r.bankDate(), r.actor(), names.computeIfAbsent(r.actor(), actors::displayName), r.place()
            .duty(),
            r.place().task(), diagrams.of(r.place().diagram(), r.place().task()), r.place().diagram(), r.outcome(), r.rule(), r.message(), r.enteredSha256(),
            r.hash())).toList();
    }
}
