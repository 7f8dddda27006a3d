package io.sancha.platform.document;

import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Hashes;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.database.Columns;
import io.sancha.platform.document.store.Contents;
import io.sancha.platform.policy.Policy;
import io.sancha.platform.task.HumanTask;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files by their hash: the same content is kept once, each sending of it is a row. */
@Component
class DocumentStore {
    private static final RowMapper<StoredFile> FILE = (row, n) -> new StoredFile(row.getObject("reference", UUID.class), row.getString("case_id"),
        row.getString("file_name"), row.getString("media_type"), row.getString("sha256"), row.getInt("size"));
    private static final String SELECT = """
        select u.reference, u.case_id, u.file_name, c.media_type, u.sha256, u.size
          from document_upload u join document_content c on c.sha256 = u.sha256""";
    private static final int MEGABYTE = 1 << 20;
    private final JdbcClient sql;
    private final Contents contents;
    private final Policy policy;
    private final Legibility legibility;
    private final PictureOrigins origins;
    private final Clock clock;

    DocumentStore(JdbcClient sql, Contents contents, Policy policy, Legibility legibility, PictureOrigins origins, Clock clock) {
        this.origins = origins;
        this.contents = contents;
        this.legibility = legibility;
        this.sql = sql;
        this.policy = policy;
        this.clock = clock;
    }

    StoredFile put(HumanTask task, String fileName, String declaredType, byte[] content, String by) {
        checkSize(content);
        String name = FileName.kept(fileName);
        FileKind kind = FileContent.of(content);
        kind.checkName(name);
        kind.checkDeclared(declaredType);
        legibility.check(kind, content);
        String mediaType = kind.mediaType();
        var file = new StoredFile(UUID.randomUUID(), task.caseId(), name, mediaType, Hashes.sha256(content), content.length);
        keep(task, file, content, by);
        origins.see(file, content);
        return file;
    }

    private void keep(HumanTask task, StoredFile file, byte[] content, String by) {
        Timestamp now = Columns.at(clock.instant());
        contents.keep(file.sha256(), content);
        sql.sql("insert into document_content (sha256, media_type, recorded_at) values (:sha256, :mediaType, :now) on conflict do nothing")
            .param("sha256", file.sha256()).param("mediaType", file.mediaType()).param("now", now).update();
        sql.sql("""
            insert into document_upload (reference, case_id, task_id, task, file_name, size, sha256, recorded_at, recorded_by, bank_date)
            values (:reference, :case, :taskId, :task, :fileName, :size, :sha256, :now, :by, :today)""")
            .param("reference", file.reference()).param("case", task.caseId()).param("taskId", task.id()).param("task", task.key())
            .param("fileName", file.fileName()).param("size", file.size()).param("sha256", file.sha256()).param("now", now).param("by", by)
            .param("today", LocalDate.now(clock)).update();
    }

    private void checkSize(byte[] content) {
        int most = policy.count("document.size-at-most", LocalDate.now(clock));
        if (content.length == 0) {
            throw Refusal.ofInput("file", "文件是空的，请核对后重新选择", "the file is empty; check it and choose again");
        }
        if (content.length > most) {
            throw tooLarge(content.length, most);
        }
    }

    /** The answer to who sends more bytes than are taken. */
    static Refusal tooLarge(long size, int most) {
        String is = PaperForms.megabytes(size);
        return Refusal.ofInput("file", "文件 " + is + " MB，上限 " + most / MEGABYTE + " MB，请压缩或分成几份再传",
            "the file has " + is + " MB, at most " + most / MEGABYTE + "; compress it or send it in parts");
    }

    /** What was sent for a task, in its order. */
    List<StoredFile> sentFor(HumanTask task) {
        return sql.sql(SELECT + " where u.case_id = :case and u.task_id = :task order by u.recorded_at, u.reference")
            .param("case", task.caseId()).param("task", task.id()).query(FILE).list();
    }

    /** The names of the files of a case by their references, persons' numbers in them masked. */
    Map<String, String> names(String caseId) {
        return sql.sql(SELECT + " where u.case_id = :case").param("case", caseId).query(FILE).list().stream()
            .collect(Collectors.toMap(file -> file.reference().toString(), file -> file.masked().fileName()));
    }

    Optional<StoredFile> find(String reference) {
        UUID key;
        try {
            key = UUID.fromString(reference);
        } catch (IllegalArgumentException notAReference) {
            return Optional.empty();
        }
        return sql.sql(SELECT + " where u.reference = :reference").param("reference", key).query(FILE).optional();
    }

    /** @throws Refusal DOC-03 or DOC-04 if its content cannot be read */
    byte[] content(StoredFile file) {
        return reading(file, () -> contents.whole(file.sha256(), file.size()));
    }

    /** Its content, piece by piece: of a large file no more than one is in memory. @throws Refusal DOC-03 or DOC-04 if it cannot be read */
    InputStream open(StoredFile file) {
        return reading(file, () -> contents.open(file.sha256(), file.size()));
    }

    private static <T> T reading(StoredFile file, Supplier<T> read) {
        try {
            return read.get();
        } catch (Refusal refusal) {
            throw refusal.happenedAt(ActPlace.outsideProcess(file.caseId(), "read-document"));
        }
    }
}
