package io.sancha.platform.engine;

import io.sancha.platform.database.Columns;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases that follow the diagrams of one deployment. A case asks each decision table anew as it stands then, so it is on none. */
@Component
public class CasesOnVersion {
    private final JdbcClient sql;
    private final DiagramNames names;

    CasesOnVersion(JdbcClient sql, DiagramNames names) {
        this.sql = sql;
        this.names = names;
    }

    /**
     * A case that follows one of the diagrams.
     *
     * @param branch number of its branch; null where it has none
     * @param at ids of the elements at which it stands
     * @param atName what the first of them is called in that version; null where it has no name
     */
    public record Standing(String caseId, String branch, String process, int version, String at, String atName) {
    }

    /** @param count all there are @param cases the first of them, by their numbers */
    public record Found(int count, List<Standing> cases) {
    }

    /**
     * Those on a deployment that somebody may see (BRN-01).
     *
     * @param deployment the engine's id
     * @param branches those whose cases are counted and named, beside what belongs to no branch
     * @param most so many are named
     */
    public Found of(String deployment, Collection<String> branches, int most) {
        String[] seen = Columns.texts(branches);
        int count = sql.sql("""
            select count(*) from act_re_procdef d join act_ru_execution i on i.proc_def_id_ = d.id_ and i.id_ = i.proc_inst_id_
             where d.deployment_id_ = :deployment
               and (i.tenant_id_ is null or i.tenant_id_ = any (:branches))""")
            .param("deployment", deployment).param("branches", seen).query(Integer.class).single();
        return new Found(count, sql.sql("""
            select i.business_key_, i.tenant_id_, d.key_, d.version_, coalesce(string_agg(distinct e.act_id_, ' ' order by e.act_id_), '') as at
              from act_re_procdef d join act_ru_execution i on i.proc_def_id_ = d.id_ and i.id_ = i.proc_inst_id_
              left join act_ru_execution e on e.proc_inst_id_ = i.id_ and e.is_active_
             where d.deployment_id_ = :deployment
               and (i.tenant_id_ is null or i.tenant_id_ = any (:branches))
             group by i.id_, i.business_key_, i.tenant_id_, d.key_, d.version_ order by i.business_key_ limit :most""")
            .param("deployment", deployment).param("branches", seen).param("most", most)
            .query((row, n) -> standing(row.getString("business_key_"), row.getString("tenant_id_"), row.getString("key_"), row.getInt("version_"),
                row.getString("at"))).list());
    }

    private Standing standing(String caseId, String branch, String process, int version, String at) {
        return new Standing(caseId, branch, process, version, at, names.of(process + ":" + version, at.split(" ")[0]));
    }
}
