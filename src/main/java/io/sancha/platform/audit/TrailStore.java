package io.sancha.platform.audit;

import io.sancha.platform.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code trail_record} and the head of each chain. Three statements a case, however many records a transaction has: lock the
 * head, insert the records in one batch, move the head. Heads are locked in the order of their keys, so that two writers cannot wait
 * for each other. Acts outside any case form a chain of their own under the key {@value #OUTSIDE}.
 */
@Repository
class TrailStore {
    static final String OUTSIDE = "-";
    private static final String COLUMNS = "case_id, seq, at, bank_date, actor, duty, task, task_id, diagram, outcome, rule, message, refs, entered_sha256, "
        + "previous_hash, hash";

    private final JdbcClient sql;
    private final NamedParameterJdbcTemplate batches;

    TrailStore(JdbcClient sql, NamedParameterJdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    void append(List<TrailRecord> records) {
        Map<String, List<TrailRecord>> byCase = new TreeMap<>();
        records.forEach(r -> byCase.computeIfAbsent(r.caseId() == null ? OUTSIDE : r.caseId(), k -> new ArrayList<>()).add(r));
        byCase.forEach(this::extend);
    }

    /**
     * The same after a transaction is over whose connection this thread still holds: on that connection, which is then as it was. A
     * transaction that only read is followed by one that writes.
     */
    void appendOnceOver(List<TrailRecord> records) {
        batches.getJdbcOperations().execute((ConnectionCallback<Void>) connection -> {
            boolean readOnly = connection.isReadOnly();
            boolean written = false;
            if (readOnly) {
                connection.setReadOnly(false);
            }
            try {
                append(records);
                connection.commit();
                written = true;
            } finally {
                if (!written) {
                    connection.rollback();
                }
                if (readOnly) {
                    connection.setReadOnly(true);
                }
            }
            return null;
        });
    }

    private void extend(String caseId, List<TrailRecord> records) {
        Head head = lockHead(caseId);
        int seq = head.seq();
        String previous = head.hash();
        List<SqlParameterSource> rows = new ArrayList<>(records.size());
        for (TrailRecord record : records) {
            TrailRecord linked = withCase(record, caseId).chained(++seq, previous);
            previous = linked.hash();
            rows.add(row(linked));
        }
        batches.batchUpdate("insert into trail_record (" + COLUMNS + """
            ) values (:case, :seq, :at, :bankDate, :actor, :duty, :task, :taskId, :diagram, :outcome, :rule, :message, :refs, :entered, :previous, :hash)""",
            rows.toArray(SqlParameterSource[]::new));
        sql.sql("update trail_head set seq = :seq, hash = :hash where case_id = :case").param("seq", seq).param("hash", previous).param("case", caseId)
            .update();
    }

    private static TrailRecord withCase(TrailRecord r, String caseId) {
        return new TrailRecord(caseId, r.seq(), r.at(), r.bankDate(), r.actor(), r.place(), r.outcome(), r.rule(), r.message(), r.about(),
            r.enteredSha256(), null, null);
    }

    private Head lockHead(String caseId) {
        List<Head> found = lockedHead(caseId);
        if (found.isEmpty()) {
            sql.sql("insert into trail_head (case_id, seq, hash) values (:case, 0, :hash) on conflict do nothing").param("case", caseId)
                .param("hash", TrailRecord.BEGINNING).update();
            found = lockedHead(caseId);
        }
        return found.get(0);
    }

    private List<Head> lockedHead(String caseId) {
        return sql.sql("select case_id, seq, hash from trail_head where case_id = :case for update").param("case", caseId).query(Head.class).list();
    }

    private static SqlParameterSource row(TrailRecord r) {
        return new MapSqlParameterSource().addValue("case", r.caseId()).addValue("seq", r.seq()).addValue("at", Timestamp.from(r.at()))
            .addValue("bankDate", r.bankDate()).addValue("actor", r.actor()).addValue("duty", r.place().duty()).addValue("task", r.place().task())
            .addValue("taskId", r.place().taskId()).addValue("diagram", r.place().diagram()).addValue("outcome", r.outcome()).addValue("rule", r.rule())
            .addValue("message", r.message()).addValue("refs", r.about().text()).addValue("entered", r.enteredSha256())
            .addValue("previous", r.previousHash()).addValue("hash", r.hash());
    }

    List<TrailRecord> read(String caseId, int after, int limit) {
        return sql.sql("select " + COLUMNS + " from trail_record where case_id = :case and seq > :after order by seq limit :limit")
            .param("case", caseId).param("after", after).param("limit", limit).query(TrailStore::record).list();
    }

    /** The newest first. */
    List<TrailRecord> latest(TrailQuestion asked) {
        return sql.sql("select " + COLUMNS + " " + """
             from trail_record where case_id = :case and seq < :before and (:anyStep or split_part(diagram, ':', 1) = any (:diagrams))
              and (:anybody or actor = :actor) and (not :refused or outcome = 'REFUSED') order by seq desc limit :limit""")
            .param("case", asked.caseId()).param("before", asked.before()).param("anyStep", asked.diagrams().isEmpty())
            .param("diagrams", Columns.texts(asked.diagrams())).param("anybody", asked.actor().isEmpty()).param("actor", asked.actor())
            .param("refused", asked.refusedOnly()).param("limit", asked.limit()).query(TrailStore::record).list();
    }

    List<String> actors(String caseId) {
        return sql.sql("select distinct actor from trail_record where case_id = :case order by actor").param("case", caseId).query(String.class).list();
    }

    /** Of each element of the diagrams at which something was done, the last that was. */
    List<TrailRecord> lastAtEach(String caseId, List<String> diagrams) {
        return sql.sql("select distinct on (task) " + COLUMNS + " " + """
             from trail_record where case_id = :case and split_part(diagram, ':', 1) = any (:diagrams) and outcome <> 'REFUSED' and task is not null
             order by task, seq desc""").param("case", caseId).param("diagrams", Columns.texts(diagrams)).query(TrailStore::record).list();
    }

    List<TrailPart> parts(String caseId) {
        return sql.sql("""
            select split_part(diagram, ':', 1) as process, min(at) as began, max(at) as ended,
                   array_agg(distinct actor order by actor) filter (where outcome <> 'REFUSED') as actors,
                   count(*) filter (where outcome = 'REFUSED') as refused
              from trail_record where case_id = :case and diagram is not null group by 1 order by 2""").param("case", caseId)
            .query((row, n) -> new TrailPart(row.getString("process"), Columns.instant(row, "began"), Columns.instant(row, "ended"),
                Columns.texts(row, "actors"), row.getInt("refused"))).list();
    }

    /** Heads in the order of their keys, a page at a time. */
    List<Head> heads(String after, int limit) {
        return sql.sql("select case_id, seq, hash from trail_head where case_id > :after order by case_id limit :limit")
            .param("after", after).param("limit", limit).query(Head.class).list();
    }

    Optional<Head> head(String caseId) {
        return sql.sql("select case_id, seq, hash from trail_head where case_id = :case").param("case", caseId).query(Head.class).optional();
    }

    /** Cases whose records stand without a head: somebody removed the head. */
    List<String> withoutHead(int limit) {
        return sql.sql("""
            select distinct case_id from trail_record r
             where not exists (select 1 from trail_head h where h.case_id = r.case_id) order by 1 limit :limit""").param("limit", limit)
            .query(String.class).list();
    }

    record Head(String caseId, int seq, String hash) {
    }

    static TrailRecord record(ResultSet row, int number) throws SQLException {
        var place = new ActPlace(row.getString("case_id"), row.getString("task"), row.getString("task_id"), row.getString("diagram"), row.getString("duty"));
        return new TrailRecord(row.getString("case_id"), row.getInt("seq"), row.getTimestamp("at").toInstant(), row.getDate("bank_date").toLocalDate(),
            row.getString("actor"), place, row.getString("outcome"), row.getString("rule"), row.getString("message"),
            new References(row.getString("refs")), row.getString("entered_sha256"), row.getString("previous_hash"), row.getString("hash"));
    }
}
