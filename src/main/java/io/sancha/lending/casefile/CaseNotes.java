package io.sancha.lending.casefile;

import io.sancha.kernel.secrecy.Masking;
import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.database.Columns;
import io.sancha.platform.people.Actors;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes that people leave on a case for each other (备注): seen by whoever sees the case, never changed or removed, each on the case's trail. Who has
 * read a note stands beside it.
 */
@Service
@Transactional
public class CaseNotes {
    private static final int LONGEST = 1000;
    private static final int MOST = 200;
    private final JdbcClient sql;
    private final CaseScope scope;
    private final OpenCases open;
    private final Stamps stamps;
    private final Actors actors;
    private final Trail trail;

    CaseNotes(JdbcClient sql, CaseScope scope, OpenCases open, Stamps stamps, Actors actors, Trail trail) {
        this.sql = sql;
        this.scope = scope;
        this.open = open;
        this.stamps = stamps;
        this.actors = actors;
        this.trail = trail;
    }

    /** @param seenBy display names of the others who have read it, in the order of reading */
    public record Note(long id, String text, String byName, boolean mine, LocalDate bankDate, Instant at, List<String> seenBy) {
    }

    private record Row(long id, String text, String by, LocalDate bankDate, Instant at, String[] readers) {
    }

    /** The latest first, at most two hundred. @throws Refusal BRN-01 if there is no such case in the person's branches */
    @Transactional(readOnly = true)
    public List<Note> of(String caseId) {
        scope.visible(caseId);
        List<Row> rows = sql.sql("""
            select n.id, n.text, n.recorded_by, n.bank_date, n.recorded_at,
                   array(select s.user_id from case_note_seen s where s.note_id = n.id order by s.seen_at, s.user_id) as readers
              from case_note n where n.case_id = :case order by n.id desc limit :most""").param("case", caseId).param("most", MOST)
            .query((row, n) -> new Row(row.getLong("id"), Masking.text(row.getString("text")), row.getString("recorded_by"), Columns.date(row, "bank_date"),
                row.getTimestamp("recorded_at").toInstant(), (String[]) row.getArray("readers").getArray())).list();
        Map<String, String> names = actors.displayNames(rows.stream().flatMap(row -> Stream.concat(Stream.of(row.by()), Stream.of(row.readers())))
            .distinct().toList());
        String me = actors.currentUser();
        return rows.stream().map(row -> new Note(row.id(), row.text(), names.getOrDefault(row.by(), row.by()), row.by().equals(me), row.bankDate(), row.at(),
            Stream.of(row.readers()).map(user -> names.getOrDefault(user, user)).toList())).toList();
    }

    /** @throws Refusal BRN-01 for a case out of scope, SEQ-01 once it has ended, INPUT for nothing or too much */
    public void add(String caseId, String text) {
        scope.visible(caseId);
        ActPlace place = ActPlace.outsideProcess(caseId, "case-note");
        place.checking(() -> open.check(caseId));
        String words = text == null ? "" : text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw Refusal.ofInput("text", "备注应为 1 至 " + LONGEST + " 字", "a note has 1 to " + LONGEST + " characters").happenedAt(place);
        }
        Stamp stamp = stamps.now(caseId);
        long id = sql.sql("""
            insert into case_note (case_id, text, recorded_at, recorded_by, bank_date) values (:case, :text, :at, :by, :day) returning id""")
            .param("case", caseId).param("text", words).param("at", Columns.at(stamp.at())).param("by", stamp.by()).param("day", stamp.bankDate())
            .query(Long.class).single();
        trail.record(stamp.by(), place, "NOTED", null, words, List.of(new Reference("case-note", String.valueOf(id), null)));
    }

    /** The acting person has read the notes of others up to one of them. */
    public void seen(String caseId, long upTo) {
        scope.visible(caseId);
        Stamp stamp = stamps.now(caseId);
        sql.sql("""
            insert into case_note_seen (note_id, user_id, seen_at)
            select id, :me, :at from case_note where case_id = :case and id <= :last and recorded_by <> :me on conflict do nothing""")
            .param("me", stamp.by()).param("at", Columns.at(stamp.at())).param("case", caseId).param("last", upTo).update();
    }
}
