package io.sancha.platform.release;

import io.sancha.platform.audit.Hashes;
import io.sancha.platform.database.Columns;
import io.sancha.platform.release.ProcessChange.Kind;
import io.sancha.platform.release.ProcessChange.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code process_change…}. Rows are added, never changed. */
@Repository
class ProcessChanges {
    private static final String SELECT = """
        select c.id, c.kind, c.name, c.source, c.sha256, c.takes_back_id, c.recorded_by, c.recorded_at, r.reason, e.outcome, e.recorded_by as ended_by,
               e.recorded_at as ended_at, e.reason as end_reason, e.deployment_id,
               (select t.id from process_change t join process_change_end te on te.change_id = t.id and te.outcome = 'RELEASED'
                 where t.takes_back_id = c.id) as taken_back_by
          from process_change c left join process_change_reason r on r.change_id = c.id left join process_change_end e on e.change_id = c.id""";
    private final JdbcClient sql;
    private final Clock clock;

    ProcessChanges(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @return its number */
    long add(Kind kind, String name, String source, List<ChangeFile> files, Long takesBack, String by) {
        long id = stamped("""
            insert into process_change (kind, name, source, sha256, takes_back_id, recorded_at, recorded_by, bank_date)
            values (:kind, :name, :source, :sha256, :takesBack, :at, :by, :today) returning id""", by)
            .param("kind", kind.name()).param("name", name).param("source", source).param("sha256", ChangeFile.together(files)).param("takesBack", takesBack)
            .query(Long.class).single();
        files.forEach(file -> sql.sql("insert into process_change_file (change_id, name, sha256, base_sha256) values (:change, :name, :sha256, :base)")
            .param("change", id).param("name", file.name()).param("sha256", file.sha256()).param("base", file.baseSha256()).update());
        return id;
    }

    /** Keeps a content once. @return its hash */
    String keep(byte[] content) {
        String sha256 = Hashes.sha256(content);
        sql.sql("insert into process_file_content (sha256, content, recorded_at) values (:sha256, :content, :at) on conflict do nothing")
            .param("sha256", sha256).param("content", content).param("at", Columns.at(clock.instant())).update();
        return sha256;
    }

    byte[] content(String sha256) {
        return sql.sql("select content from process_file_content where sha256 = :sha256").param("sha256", sha256).query(byte[].class).single();
    }

    void state(long id, String reason, String by) {
        stamped("""
            insert into process_change_reason (change_id, reason, recorded_at, recorded_by, bank_date) values (:change, :reason, :at, :by, :today)""", by)
            .param("change", id).param("reason", reason).update();
    }

    /** @param deployment the engine's id of what was deployed; null where nothing was */
    void end(long id, Outcome outcome, String reason, String deployment, String by) {
        stamped("""
            insert into process_change_end (change_id, outcome, reason, deployment_id, recorded_at, recorded_by, bank_date)
            values (:change, :outcome, :reason, :deployment, :at, :by, :today)""", by)
            .param("change", id).param("outcome", outcome.name()).param("reason", reason).param("deployment", deployment).update();
    }

    private JdbcClient.StatementSpec stamped(String statement, String by) {
        return sql.sql(statement).param("at", Columns.at(clock.instant())).param("by", by).param("today", LocalDate.now(clock));
    }

    Optional<ProcessChange> find(long id) {
        return sql.sql(SELECT + " where c.id = :id").param("id", id).query(ProcessChanges::change).optional();
    }

    /** The latest first. @param before only those with a lower number */
    List<ProcessChange> latest(long before, int limit) {
        return sql.sql(SELECT + " where c.id < :before order by c.id desc limit :limit").param("before", before).param("limit", limit)
            .query(ProcessChanges::change).list();
    }

    List<ProcessChange> open() {
        return sql.sql(SELECT + " where e.change_id is null order by c.id").query(ProcessChanges::change).list();
    }

    /** Bytes of all files that are proposed and not decided on. */
    long openBytes() {
        return sql.sql("""
            select coalesce(sum(octet_length(content)), 0) from process_change_file f join process_file_content k on k.sha256 = f.sha256
             where not exists (select from process_change_end e where e.change_id = f.change_id)""").query(Long.class).single();
    }

    /** Its files, in the order of their names. */
    List<ChangeFile> files(long id) {
        return sql.sql("select name, sha256, base_sha256 from process_change_file where change_id = :id order by name").param("id", id)
            .query((row, n) -> new ChangeFile(row.getString("name"), row.getString("sha256"), row.getString("base_sha256"))).list();
    }

    /** The change by which what runs of a file came, if it came by one. */
    Optional<ProcessChange> lastReleased(String file) {
        return sql.sql(SELECT + " where e.outcome = 'RELEASED' and exists (select from process_change_file f where f.change_id = c.id and f.name = :file)"
            + " order by e.recorded_at desc, c.id desc limit 1").param("file", file).query(ProcessChanges::change).optional();
    }

    /** The changes by which deployments came, in the order of their numbers. @param deployments the engine's ids */
    List<ProcessChange> ofDeployments(Collection<String> deployments) {
        return sql.sql(SELECT + " where e.deployment_id = any (:deployments) order by c.id").param("deployments", Columns.texts(deployments))
            .query(ProcessChanges::change).list();
    }

    void addBuildFile(long change, String name, String sha256) {
        sql.sql("insert into process_build_file (change_id, name, sha256) values (:change, :name, :sha256)").param("change", change).param("name", name)
            .param("sha256", sha256).update();
    }

    /** Hashes of the files as the build brought them last, by their names; empty before the first start. */
    Map<String, String> buildFiles() {
        return sql.sql("select distinct on (name) name, sha256 from process_build_file order by name, change_id desc")
            .query((row, n) -> Map.entry(row.getString("name"), row.getString("sha256"))).list().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static ProcessChange change(ResultSet row, int number) throws SQLException {
        return new ProcessChange(row.getLong("id"), Columns.constant(row, "kind", Kind.class), row.getString("name"), row.getString("source"),
            row.getString("sha256"), row.getObject("takes_back_id", Long.class), row.getString("recorded_by"), Columns.instant(row, "recorded_at"),
            row.getString("reason"), Columns.constant(row, "outcome", Outcome.class), row.getString("ended_by"), Columns.instant(row, "ended_at"),
            row.getString("end_reason"), row.getString("deployment_id"), row.getObject("taken_back_by", Long.class));
    }
}
