package io.sancha.platform.task;

import io.sancha.kernel.secrecy.Masking;
import io.sancha.kernel.secrecy.Sealing;
import io.sancha.platform.audit.Hashes;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Columns;
import io.sancha.platform.people.HolderRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What a person types for a task: saved as a draft while they type, taken as their entry when they complete. It never becomes a process
 * variable.
 *
 * <p>It is kept sealed as a whole, for nobody knows beforehand in which field a person's number is typed (CUS-12). The sealed text begins
 * with a line of random signs, and the hash that goes on the trail covers it: otherwise who has a copy of the trail could try numbers until
 * the hash fits.
 */
@Service
public class Entries {
    private static final int GRAINS = 16;
    private final JdbcClient sql;
    private final EntryReader reader;
    private final Clock clock;
    private final Sealing sealing;
    private final HolderRule holders;
    private final SecureRandom random = new SecureRandom();

    Entries(JdbcClient sql, EntryReader reader, Clock clock, Sealing sealing, HolderRule holders) {
        this.sql = sql;
        this.reader = reader;
        this.clock = clock;
        this.sealing = sealing;
        this.holders = holders;
    }

    /**
     * The draft of a task.
     *
     * @param version counts every saving from 1
     */
    public record Draft(String content, int version, String savedBy, Instant savedAt, boolean submitted) {
        Draft masked() {
            return new Draft(Masking.text(content), version, savedBy, savedAt, submitted);
        }
    }

    /** @param text what was sealed: the line of random signs, absent in entries from before there was one, and the content */
    private record Kept(String text, int version, String savedBy, Instant savedAt, boolean submitted) {
        Draft draft() {
            return new Draft(text.substring(text.indexOf('{')), version, savedBy, savedAt, submitted);
        }
    }

    /**
     * What the acting person entered for the task that is being completed.
     *
     * @throws Refusal if nothing was entered, or by somebody else, or if it cannot be read as the wanted entry
     */
    public <T> T of(DelegateTask task, Class<T> type) {
        Kept kept = kept(task.getId()).orElseThrow(() -> nothingEntered());
        holders.checkFilledIn(kept.savedBy(), task.getAssignee());
        T entry = reader.read(kept.draft().content(), type);
        sql.sql("update task_entry set submitted_sha256 = :sha256 where task_id = :task").param("sha256", Hashes.sha256(kept.text()))
            .param("task", task.getId()).update();
        return entry;
    }

    private static Refusal nothingEntered() {
        return Refusal.ofInput("(body)", "表单尚未填写，请填写并保存后再完成任务", "the form has not been filled in; fill it in and save it before completing the task");
    }

    Optional<String> submitted(String taskId) {
        return sql.sql("select submitted_sha256 from task_entry where task_id = :task and submitted_sha256 is not null").param("task", taskId)
            .query(String.class).optional();
    }

    Optional<Draft> find(String taskId) {
        return kept(taskId).map(Kept::draft);
    }

    private Optional<Kept> kept(String taskId) {
        return sql.sql("select content, version, saved_by, saved_at, submitted_sha256 is not null as submitted from task_entry where task_id = :task")
            .param("task", taskId)
            .query((row, n) -> new Kept(sealing.open(place(taskId), row.getString("content")), row.getInt("version"), row.getString("saved_by"),
                Columns.instant(row, "saved_at"), row.getBoolean("submitted"))).optional();
    }

    /** An entry opens for its own task only. */
    private static String place(String taskId) {
        return "task_entry.content/" + taskId;
    }

    /**
     * @param content a JSON object
     * @param seen the version that its writer saw last, 0 where they saw none; null where they do not say
     * @return the new version
     * @throws Refusal TSK-06 if another was saved since: nothing is written over that its writer has not seen
     */
    int save(String taskId, String caseId, String task, String content, String user, Integer seen) {
        byte[] grains = new byte[GRAINS];
        random.nextBytes(grains);
        String sealed = sealing.seal(place(taskId), HexFormat.of().formatHex(grains) + "\n" + content);
        return sql.sql("""
            insert into task_entry (task_id, case_id, task, content, version, saved_by, saved_at) values (:taskId, :case, :task, :content, 1, :user, :now)
            on conflict (task_id) do update set content = excluded.content, version = task_entry.version + 1,
              saved_by = excluded.saved_by, saved_at = excluded.saved_at
              where cast(:seen as integer) is null or task_entry.version = :seen
            returning version""")
            .param("taskId", taskId).param("case", caseId).param("task", task).param("content", sealed).param("user", user)
            .param("now", Columns.at(clock.instant())).param("seen", seen).query(Integer.class).optional()
            .orElseThrow(() -> holders.savedMeanwhile(find(taskId).orElseThrow().savedBy()));
    }
}
