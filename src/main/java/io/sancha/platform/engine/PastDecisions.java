package io.sancha.platform.engine;

import io.sancha.platform.database.Columns;
import io.sancha.platform.guard.SourceFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decisions that tables took for running steps, as the engine keeps them: which version was asked, what was looked at, and which rows spoke. A table
 * that somebody only looks at takes none ({@link DecisionsOfSteps}). Who may read which is the asker's to know.
 */
@Component
public class PastDecisions {
    private static final String FROM = """
          from act_hi_decinst d left join act_hi_procinst p on p.id_ = d.proc_inst_id_ left join case_branch c on c.case_id = p.business_key_
         where d.dec_def_key_ = :decision and d.eval_time_ >= :from and (d.eval_time_, d.id_) < (:before, :id)""";
    private final JdbcClient sql;

    PastDecisions(JdbcClient sql) {
        this.sql = sql;
    }

    /** A place in the order of decisions, the latest first: before what was decided then, and of those at once before the one of this id. */
    public record Place(Instant at, String id) {
        /** Before everything that was decided earlier than this. */
        public static Place before(Instant at) {
            return new Place(at, "");
        }
    }

    /**
     * A decision.
     *
     * @param definition the engine's id of the version that was asked
     * @param caseId the case for which it was asked; null where for none, as at the end of the day
     * @param branch number of that case's branch; null where it has none
     * @param step id of the diagram's element
     * @param diagram its process and version, such as {@code approval:3}
     * @param inputs what was looked at, by the id of the table's column: texts, truth values, numbers as {@code BigDecimal}, days as
     *     {@code LocalDateTime}, lists of these, null, or {@link RecordedValue#UNREADABLE}
     * @param rows those that spoke, from above to below, each as its answers by name
     */
    public record Past(String id, Instant at, String definition, String caseId, String branch, String step, String diagram,
                       Map<String, Object> inputs, List<Map<String, Object>> rows) {
        /** Its place in the order. */
        public Place place() {
            return new Place(at, id);
        }
    }

    /** A version of a table. @param file under the name of the decision alone */
    public record Version(int version, SourceFile file) {
    }

    /** When the table took its first decision; empty where it took none. */
    public Optional<Instant> first(String decision) {
        return sql.sql("select eval_time_ from act_hi_decinst where dec_def_key_ = :decision order by eval_time_ limit 1").param("decision", decision)
            .query((row, n) -> Columns.instant(row, "eval_time_")).optional();
    }

    /** How many decisions there are from a moment on and before a place, at most so many. */
    public int count(String decision, Instant from, Place before, int most) {
        return sql.sql("select count(*) from (select 1" + FROM + " limit :most) found").param("decision", decision).param("from", Columns.at(from))
            .param("before", Columns.at(before.at())).param("id", before.id()).param("most", most).query(Integer.class).single();
    }

    /** Those decisions, the latest first. Three statements, however many they are. */
    public List<Past> page(String decision, Instant from, Place before, int limit) {
        List<Past> found = sql.sql("select d.id_, d.eval_time_, d.dec_def_id_, p.business_key_, coalesce(c.branch, d.tenant_id_) as branch, d.act_id_,"
            + " d.proc_def_id_" + FROM + " order by d.eval_time_ desc, d.id_ desc limit :limit").param("decision", decision).param("from", Columns.at(from))
            .param("before", Columns.at(before.at())).param("id", before.id()).param("limit", limit)
            .query((row, n) -> new Past(row.getString("id_"), Columns.instant(row, "eval_time_"), row.getString("dec_def_id_"), row.getString("business_key_"),
                row.getString("branch"), row.getString("act_id_"), diagram(row.getString("proc_def_id_")), new HashMap<>(), new ArrayList<>())).list();
        Map<String, Past> byId = new HashMap<>();
        found.forEach(past -> byId.put(past.id(), past));
        inputs(byId);
        outputs(byId);
        return found;
    }

    /** The engine's id of a definition is its key, its version and what makes it unlike any other. */
    private static String diagram(String definition) {
        return definition == null ? null : definition.replaceFirst(":[^:]*$", "");
    }

    private void inputs(Map<String, Past> decisions) {
        sql.sql("""
            select v.dec_inst_id_, v.clause_id_, v.var_type_, v.long_, v.double_, v.text_, b.bytes_
              from act_hi_dec_in v left join act_ge_bytearray b on b.id_ = v.bytearray_id_ where v.dec_inst_id_ = any (:ids)""")
            .param("ids", Columns.texts(decisions.keySet()))
            .query(row -> {
                decisions.get(row.getString("dec_inst_id_")).inputs().put(row.getString("clause_id_"), RecordedValue.read(row));
            });
    }

    private void outputs(Map<String, Past> decisions) {
        Map<String, Map<Integer, Map<String, Object>>> rows = new HashMap<>();
        sql.sql("""
            select v.dec_inst_id_, v.rule_order_, v.var_name_, v.var_type_, v.long_, v.double_, v.text_, b.bytes_
              from act_hi_dec_out v left join act_ge_bytearray b on b.id_ = v.bytearray_id_ where v.dec_inst_id_ = any (:ids)""")
            .param("ids", Columns.texts(decisions.keySet()))
            .query(row -> {
                rows.computeIfAbsent(row.getString("dec_inst_id_"), id -> new TreeMap<>())
                    .computeIfAbsent(row.getInt("rule_order_"), order -> new LinkedHashMap<>()).put(row.getString("var_name_"), RecordedValue.read(row));
            });
        rows.forEach((id, spoke) -> decisions.get(id).rows().addAll(spoke.values()));
    }

    /** The version of a table that was asked; empty where it was deleted since. */
    public Optional<Version> version(String definition) {
        return sql.sql("""
            select d.version_, d.key_, b.bytes_ from act_re_decision_def d
              join act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_ where d.id_ = :definition""")
            .param("definition", definition)
            .query((row, n) -> new Version(row.getInt("version_"), new SourceFile(row.getString("key_") + ".dmn", row.getBytes("bytes_")))).optional();
    }
}
