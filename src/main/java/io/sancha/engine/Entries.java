package io.sancha.engine;

import io.sancha.audit.Hashes;
import io.sancha.audit.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * What a person types for a task: saved as a draft while they type, taken as their entry when they complete. It never becomes a process
 * variable.
 */
@Service
public class Entries {
    private final JdbcTemplate sql;
    private final EntryReader reader;
    private final Clock clock;

    Entries(JdbcTemplate sql, EntryReader reader, Clock clock) {
        this.sql = sql;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * The draft of a task.
     *
     * @param version counts every saving from 1
     */
    public record Draft(String content, int version, String savedBy, Instant savedAt, boolean submitted) {
    }

    /**
     * What the acting person entered for the task that is being completed.
     *
     * @throws Refusal if nothing was entered, or by somebody else, or if it cannot be read as the wanted entry
     */
    public <T> T of(DelegateTask task, Class<T> type) {
        Draft draft = find(task.getId()).orElseThrow(() -> nothingEntered());
        if (!draft.savedBy().equals(task.getAssignee())) {
            throw Refusal.by("TSK-01", "表单由 " + draft.savedBy() + " 填写，请核对后重新保存", "the form was filled in by " + draft.savedBy() + "; check it and save it again");
        }
        T entry = reader.read(draft.content(), type);
        sql.update("update task_entry set submitted_sha256 = ? where task_id = ?", Hashes.sha256(draft.content()), task.getId());
        return entry;
    }

    private static Refusal nothingEntered() {
        return Refusal.ofInput("(body)", "表单尚未填写，请填写并保存后再完成任务", "the form has not been filled in; fill it in and save it before completing the task");
    }

    Optional<String> submitted(String taskId) {
        return sql.queryForList("select submitted_sha256 from task_entry where task_id = ? and submitted_sha256 is not null", String.class, taskId)
            .stream().findFirst();
    }

    Optional<Draft> find(String taskId) {
        return sql.query("select content, version, saved_by, saved_at, submitted_sha256 is not null from task_entry where task_id = ?",
            (row, n) -> new Draft(row.getString(1), row.getInt(2), row.getString(3), row.getTimestamp(4).toInstant(), row.getBoolean(5)), taskId)
            .stream().findFirst();
    }

    int save(String taskId, String caseId, String task, String content, String user) {
        Integer version = sql.queryForObject("""
            insert into task_entry (task_id, case_id, task, content, version, saved_by, saved_at) values (?, ?, ?, ?, 1, ?, ?)
            on conflict (task_id) do update set content = excluded.content, version = task_entry.version + 1,
              saved_by = excluded.saved_by, saved_at = excluded.saved_at
            returning version""", Integer.class, taskId, caseId, task, content, user, Timestamp.from(clock.instant()));
        return version == null ? 0 : version;
    }
}
