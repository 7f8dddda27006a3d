package io.sancha.platform.engine;

import io.sancha.platform.database.Columns;
import io.sancha.platform.guard.SourceFile;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All versions of the bank's diagrams and decision tables that were ever deployed. A file goes by the name of the process or decision in it, such as
 * {@code review.bpmn}; who may ask is the asker's to know.
 */
@Component
public class DeployedVersions {
    private static final String DIAGRAM = ".bpmn";
    private static final String TABLE = ".dmn";
    /** Files that are listed: far more than the bank has. */
    private static final int MOST = 500;
    private final JdbcClient sql;

    DeployedVersions(JdbcClient sql) {
        this.sql = sql;
    }

    /** A diagram or decision table. @param name of the file @param title what the newest version calls it, Chinese then English */
    public record Versioned(String name, String title, int newest) {
    }

    /**
     * A version.
     *
     * @param deployment the engine's id of the deployment that brought it
     * @param running cases, and end-of-day runs, that follow it now; null of a decision table, which each case asks anew as it stands then
     */
    public record Version(int version, Instant deployedAt, String deployment, Integer running) {
    }

    /** Which there are, by kind and name. */
    public List<Versioned> all() {
        return sql.sql("""
            select distinct on (d.kind, d.key_) d.key_ || d.kind as name, d.name_, d.version_
              from (select '.bpmn' as kind, key_, name_, version_ from act_re_procdef where tenant_id_ is null
                    union all select '.dmn', key_, name_, version_ from act_re_decision_def where tenant_id_ is null) d
             order by d.kind, d.key_, d.version_ desc limit :most""").param("most", MOST)
            .query((row, n) -> new Versioned(row.getString("name"), row.getString("name_"), row.getInt("version_"))).list();
    }

    /**
     * Versions of one file, the latest first.
     *
     * @param branches those whose cases are counted, beside what belongs to no branch
     * @param before only versions with a lower number
     */
    public List<Version> of(String name, Collection<String> branches, int before, int limit) {
        String running = name.endsWith(TABLE) ? "null::integer" : """
            (select count(*)::integer from act_ru_execution i where i.proc_def_id_ = d.id_ and i.id_ = i.proc_inst_id_
                and (i.tenant_id_ is null or i.tenant_id_ = any (:branches)))""";
        return sql.sql("select d.version_, p.deploy_time_, d.deployment_id_, " + running + " as running from " + definitions(name)
            + " d join act_re_deployment p on p.id_ = d.deployment_id_ where d.key_ = :key and d.tenant_id_ is null and d.version_ < :before"
            + " order by d.version_ desc limit :limit").param("branches", Columns.texts(branches)).param("key", key(name)).param("before", before)
            .param("limit", limit).query((row, n) -> new Version(row.getInt("version_"), Columns.instant(row, "deploy_time_"),
                row.getString("deployment_id_"), row.getObject("running", Integer.class))).list();
    }

    /** The number of the version of a diagram that runs; 0 where there is none. @param process its key */
    public int newest(String process) {
        return sql.sql("select coalesce(max(version_), 0) from act_re_procdef where key_ = :process and tenant_id_ is null").param("process", process)
            .query(Integer.class).single();
    }

    /** Another text once any diagram has been deployed, or taken away. */
    public String fingerprint() {
        return sql.sql("select md5(coalesce(string_agg(id_, ' ' order by id_), '')) from act_re_procdef").query(String.class).single();
    }

    /** The content of a version. */
    public Optional<SourceFile> content(String name, int version) {
        return sql.sql("select b.bytes_ from " + definitions(name) + " d join act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ ="
            + " d.resource_name_ where d.key_ = :key and d.tenant_id_ is null and d.version_ = :version").param("key", key(name)).param("version", version)
            .query((row, n) -> new SourceFile(name, row.getBytes("bytes_"))).optional();
    }

    private static String definitions(String name) {
        return name.endsWith(TABLE) ? "act_re_decision_def" : "act_re_procdef";
    }

    /** Nothing goes by a name without one of the two endings. */
    private static String key(String name) {
        return name.endsWith(TABLE) || name.endsWith(DIAGRAM) ? name.substring(0, name.lastIndexOf('.')) : "";
    }
}
