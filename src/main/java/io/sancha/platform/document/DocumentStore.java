package io.sancha.platform.document;

import io.sancha.platform.audit.Hashes;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.policy.Policy;
import io.sancha.platform.task.HumanTask;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Files by hash in the database: the same content is kept once, each sending of it is a row. */
@Component
class DocumentStore {
    private static final RowMapper<StoredFile> FILE = (row, n) -> new StoredFile(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
        row.getString(4), row.getString(5), row.getInt(6));
    private final JdbcTemplate sql;
    private final Policy policy;
    private final Clock clock;

    DocumentStore(JdbcTemplate sql, Policy policy, Clock clock) {
        this.sql = sql;
        this.policy = policy;
        this.clock = clock;
    }

    StoredFile put(HumanTask task, String fileName, String declaredType, byte[] content, String by) {
        checkSize(content);
        String name = FileName.plain(fileName);
        FileKind kind = FileContent.of(content);
        kind.checkName(name);
        kind.checkDeclared(declaredType);
        String mediaType = kind.mediaType();
        var file = new StoredFile(UUID.randomUUID(), task.caseId(), name, mediaType, Hashes.sha256(content), content.length);
        Timestamp now = Timestamp.from(clock.instant());
        sql.update("insert into document_content (sha256, content, media_type, recorded_at) values (?, ?, ?, ?) on conflict do nothing",
            file.sha256(), content, mediaType, now);
        sql.update("""
            insert into document_upload (reference, case_id, task_id, task, file_name, size, sha256, recorded_at, recorded_by, bank_date)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", file.reference(), task.caseId(), task.id(), task.key(), file.fileName(), file.size(), file.sha256(), now, by,
            LocalDate.now(clock));
        return file;
    }

    private void checkSize(byte[] content) {
        int most = policy.count("document.size-at-most", LocalDate.now(clock));
        if (content.length == 0) {
            throw Refusal.ofInput("file", "文件是空的", "the file is empty");
        }
        if (content.length > most) {
            throw Refusal.ofInput("file", "文件 " + content.length + " 字节，上限 " + most, "the file has " + content.length + " bytes, at most " + most);
        }
    }

    Optional<StoredFile> find(String reference) {
        UUID key;
        try {
            key = UUID.fromString(reference);
        } catch (IllegalArgumentException notAReference) {
            return Optional.empty();
        }
        return sql.query("""
            select u.reference, u.case_id, u.file_name, c.media_type, u.sha256, u.size
              from document_upload u join document_content c on c.sha256 = u.sha256 where u.reference = ?""", FILE, key).stream().findFirst();
    }

    byte[] content(StoredFile file) {
        return sql.queryForObject("select content from document_content where sha256 = ?", byte[].class, file.sha256());
    }
}
