package io.sancha.platform.document;

import io.sancha.platform.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files on their way, in the database: whichever node a part comes to, and whatever becomes of that node, what has come is there. */
@Component
class FilesOnTheirWay {
    private static final RowMapper<FileOnItsWay> FILE = FilesOnTheirWay::file;
    private final JdbcClient sql;
    private final Clock clock;

    FilesOnTheirWay(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void begin(FileOnItsWay file) {
        sql.sql("""
            insert into file_on_its_way (id, case_id, task_id, person, file_name, declared_type, mark, size, received, last_at)
            values (:id, :case, :task, :person, :name, :type, :mark, :size, 0, :now)""")
            .param("id", file.id()).param("case", file.caseId()).param("task", file.taskId()).param("person", file.person()).param("name", file.fileName())
            .param("type", file.declaredType()).param("mark", file.mark()).param("size", file.size()).param("now", Columns.at(clock.instant())).update();
    }

    /**
     * Keeps a part, in a transaction of its own: what came before the line broke is there.
     *
     * @param at where it begins
     * @return false if the file does not end there, or not any more: of two who send the same part one is late
     */
    @Transactional
    public boolean append(UUID id, int at, byte[] bytes, int length) {
        boolean next = sql.sql("""
            update file_on_its_way set received = received + :length, last_at = :now
             where id = :id and received = :at and received + :length <= size and became is null""")
            .param("id", id).param("at", at).param("length", length).param("now", Columns.at(clock.instant())).update() == 1;
        if (next) {
            sql.sql("insert into part_of_file (file_id, start, content) values (:id, :at, :content)").param("id", id).param("at", at)
                .param("content", length == bytes.length ? bytes : Arrays.copyOf(bytes, length)).update();
        }
        return next;
    }

    /** All parts in one piece. */
    byte[] content(FileOnItsWay file) {
        byte[] whole = new byte[file.size()];
        for (int at = 0; at < whole.length;) {
            byte[] part = sql.sql("select content from part_of_file where file_id = :id and start = :at").param("id", file.id()).param("at", at)
                .query(byte[].class).single();
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }

    /** It is a file of the task now: its parts go, what it became stays to be told to who did not hear it. */
    void became(UUID id, UUID reference) {
        sql.sql("update file_on_its_way set became = :reference, last_at = :now where id = :id").param("reference", reference)
            .param("now", Columns.at(clock.instant())).param("id", id).update();
        sql.sql("delete from part_of_file where file_id = :id").param("id", id).update();
    }

    Optional<FileOnItsWay> find(UUID id) {
        return sql.sql("select * from file_on_its_way where id = :id").param("id", id).query(FILE).optional();
    }

    /** The same; nobody else changes it until the transaction ends. */
    Optional<FileOnItsWay> lock(UUID id) {
        return sql.sql("select * from file_on_its_way where id = :id for update").param("id", id).query(FILE).optional();
    }

    /** What a person has sent for a task that has not become anything, the oldest first. */
    List<FileOnItsWay> of(String taskId, String person) {
        return sql.sql("select * from file_on_its_way where task_id = :task and person = :person and became is null order by last_at, id")
            .param("task", taskId).param("person", person).query(FILE).list();
    }

    void throwAway(UUID id) {
        sql.sql("delete from file_on_its_way where id = :id").param("id", id).update();
    }

    /** @return how many were thrown away */
    int throwAwayOlderThan(Instant last) {
        return sql.sql("delete from file_on_its_way where last_at < :last").param("last", Columns.at(last)).update();
    }

    private static FileOnItsWay file(ResultSet row, int n) throws SQLException {
        return new FileOnItsWay(row.getObject("id", UUID.class), row.getString("case_id"), row.getString("task_id"), row.getString("person"),
            row.getString("file_name"), row.getString("declared_type"), row.getString("mark"), row.getInt("size"), row.getInt("received"),
            Columns.instant(row, "last_at"), row.getObject("became", UUID.class));
    }
}
