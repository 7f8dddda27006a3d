package io.sancha.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
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

    private final JdbcTemplate sql;

    TrailStore(JdbcTemplate sql) {
        this.sql = sql;
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
        sql.execute((ConnectionCallback<Void>) connection -> {
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
        List<Object[]> rows = new ArrayList<>(records.size());
        for (TrailRecord record : records) {
            TrailRecord linked = withCase(record, caseId).chained(++seq, previous);
            previous = linked.hash();
            rows.add(row(linked));
        }
        sql.batchUpdate("insert into trail_record (" + COLUMNS + ") values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", rows);
        sql.update("update trail_head set seq = ?, hash = ? where case_id = ?", seq, previous, caseId);
    }

    private static TrailRecord withCase(TrailRecord r, String caseId) {
        return new TrailRecord(caseId, r.seq(), r.at(), r.bankDate(), r.actor(), r.place(), r.outcome(), r.rule(), r.message(), r.references(),
            r.enteredSha256(), null, null);
    }

    private Head lockHead(String caseId) {
        List<Head> found = lockedHead(caseId);
        if (found.isEmpty()) {
            sql.update("insert into trail_head (case_id, seq, hash) values (?, 0, ?) on conflict do nothing", caseId, TrailRecord.BEGINNING);
            found = lockedHead(caseId);
        }
        return found.get(0);
    }

    private List<Head> lockedHead(String caseId) {
        return sql.query("select seq, hash from trail_head where case_id = ? for update", (rows, n) -> new Head(caseId, rows.getInt(1), rows.getString(2)),
            caseId);
    }

    private static Object[] row(TrailRecord r) {
        return new Object[] {r.caseId(), r.seq(), Timestamp.from(r.at()), r.bankDate(), r.actor(), r.place().duty(), r.place().task(), r.place().taskId(),
            r.place().diagram(), r.outcome(), r.rule(), r.message(), Hashes.canonicalReferences(r.references()), r.enteredSha256(), r.previousHash(), r.hash()};
    }

    List<TrailRecord> read(String caseId, int after, int limit) {
        return sql.query("select " + COLUMNS + " from trail_record where case_id = ? and seq > ? order by seq limit ?", TrailStore::record, caseId, after,
            limit);
    }

    /** Heads in the order of their keys, a page at a time. */
    List<Head> heads(String after, int limit) {
        return sql.query("select case_id, seq, hash from trail_head where case_id > ? order by case_id limit ?",
            (rows, n) -> new Head(rows.getString(1), rows.getInt(2), rows.getString(3)), after, limit);
    }

    Optional<Head> head(String caseId) {
        return sql.query("select seq, hash from trail_head where case_id = ?", (rows, n) -> new Head(caseId, rows.getInt(1), rows.getString(2)), caseId)
            .stream().findFirst();
    }

    /** Cases whose records stand without a head: somebody removed the head. */
    List<String> withoutHead(int limit) {
        return sql.queryForList(
            "select distinct case_id from trail_record r where not exists (select 1 from trail_head h where h.case_id = r.case_id) order by 1 limit ?",
            String.class, limit);
    }

    record Head(String caseId, int seq, String hash) {
    }

    static TrailRecord record(ResultSet row, int number) throws SQLException {
        var place = new ActPlace(row.getString("case_id"), row.getString("task"), row.getString("task_id"), row.getString("diagram"), row.getString("duty"));
        return new TrailRecord(row.getString("case_id"), row.getInt("seq"), row.getTimestamp("at").toInstant(), row.getDate("bank_date").toLocalDate(),
            row.getString("actor"), place, row.getString("outcome"), row.getString("rule"), row.getString("message"),
            Hashes.parseReferences(row.getString("refs")), row.getString("entered_sha256"), row.getString("previous_hash"), row.getString("hash"));
    }
}
