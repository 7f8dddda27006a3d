package io.sancha.platform.document;

import io.sancha.kernel.secrecy.Masking;
import io.sancha.platform.database.Columns;
import io.sancha.platform.people.Actors;
import io.sancha.platform.task.HumanTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Papers of tasks in the database: facts, each at most withdrawn by a later one. */
@Component
class PaperStore {
    private static final String SELECT = """
        select p.*, u.file_name, u.size, c.media_type, w.reason
          from task_paper p join document_upload u on u.reference = p.reference join document_content c on c.sha256 = p.sha256
          left join task_paper_withdrawal w on w.paper_id = p.id""";
    private final JdbcClient sql;
    private final AlikePapers alike;
    private final PictureOrigins origins;
    private final Actors actors;
    private final Clock clock;

    PaperStore(JdbcClient sql, AlikePapers alike, PictureOrigins origins, Actors actors, Clock clock) {
        this.alike = alike;
        this.origins = origins;
        this.sql = sql;
        this.actors = actors;
        this.clock = clock;
    }

    /** Where the content of a paper stands already. @param task null where it was handed in with the application */
    record Use(String caseId, String task, String taskId, DocumentType type) {
    }

    long add(HumanTask task, DocumentType type, String title, PaperEntry entry, StoredFile file, String by) {
        return sql.sql("""
            insert into task_paper (case_id, task, task_id, work, type, title, original_seen, reverified, reference, sha256, recorded_at, recorded_by,
              bank_date)
            values (:case, :task, :taskId, :work, :type, :title, :seen, :reverified, :reference, :sha256, :now, :by, :today) returning id""")
            .param("case", task.caseId()).param("task", task.key()).param("taskId", task.id())
            .param("work", Objects.requireNonNullElse(task.name(), task.key()))
            .param("type", type.name()).param("title", title)
            .param("seen", entry.wasSeen()).param("reverified", entry.wasReverified()).param("reference", file.reference()).param("sha256", file.sha256())
            .param("now", Columns.at(clock.instant())).param("by", by).param("today", LocalDate.now(clock)).query(Long.class).single();
    }

    /** @return whether it held until now */
    boolean withdraw(long paper, String reason, String by) {
        return sql.sql("""
            insert into task_paper_withdrawal (paper_id, reason, recorded_at, recorded_by, bank_date) values (:paper, :reason, :now, :by, :today)
            on conflict do nothing""")
            .param("paper", paper).param("reason", reason).param("now", Columns.at(clock.instant())).param("by", by).param("today", LocalDate.now(clock))
            .update() == 1;
    }

    List<Paper> of(HumanTask task) {
        return sql.sql(SELECT + " where p.case_id = :case and p.task_id = :task order by p.id").param("case", task.caseId()).param("task", task.id())
            .query(rows(task.caseId())).list();
    }

    List<Paper> ofCase(String caseId) {
        return sql.sql(SELECT + " where p.case_id = :case order by p.id").param("case", caseId).query(rows(caseId)).list();
    }

    /** What holds of the papers that were added to tasks of a case. */
    List<PaperChecklist.Standing> standingIn(String caseId) {
        return sql.sql("""
            select p.task_id, p.type from task_paper p
             where p.case_id = :case and not exists (select 1 from task_paper_withdrawal w where w.paper_id = p.id) order by p.id""").param("case", caseId)
            .query((row, n) -> new PaperChecklist.Standing(row.getString("task_id"), Columns.constant(row, "type", DocumentType.class))).list();
    }

    /** Every place where the same content stands and holds, those of other cases first. */
    List<Use> uses(String sha256, String caseId) {
        return sql.sql("""
            select d.case_id, null as task, null as task_id, d.type from document d
             where d.sha256 = :sha256 and not exists (select 1 from document later where later.replaces_id = d.id)
            union all
            select p.case_id, p.task, p.task_id, p.type from task_paper p
             where p.sha256 = :sha256 and not exists (select 1 from task_paper_withdrawal w where w.paper_id = p.id)
            order by 1, 3 nulls first limit 100""").param("sha256", sha256)
            .query((row, n) -> new Use(row.getString("case_id"), row.getString("task"), row.getString("task_id"),
                Columns.constant(row, "type", DocumentType.class))).list();
    }

    /** The case and the content of a paper that was added to this task. */
    Optional<Paper> find(HumanTask task, long paper) {
        return of(task).stream().filter(one -> one.id() == paper).findFirst();
    }

    private RowMapper<Paper> rows(String caseId) {
        Map<String, List<AlikePaper>> looksLike = alike.of(caseId);
        Map<String, PictureOrigin> taken = origins.of(caseId);
        Map<String, String> names = new HashMap<>();
        UnaryOperator<String> name = user -> names.computeIfAbsent(user, actors::displayName);
        return (row, n) -> new Paper(row.getLong("id"), row.getString("work"), Columns.constant(row, "type", DocumentType.class),
            Masking.text(row.getString("title")), row.getBoolean("original_seen"), Masking.text(row.getString("file_name")), row.getString("media_type"),
            row.getInt("size"), row.getString("reference"), row.getString("sha256"), name.apply(row.getString("recorded_by")),
            Columns.instant(row, "recorded_at"), Columns.date(row, "bank_date"), Masking.text(row.getString("reason")),
            looksLike.getOrDefault(row.getString("reference"), List.of()), taken.get(row.getString("reference")));
    }
}
