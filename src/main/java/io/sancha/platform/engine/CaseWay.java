package io.sancha.platform.engine;

import io.sancha.platform.database.Columns;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The way that a case took through a diagram, as the engine's history tells it: one row an element, however often it came there. */
@Component
public class CaseWay {
    private static final int CANCELLED = 2;
    private final JdbcClient sql;

    CaseWay(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * An element at which the case was.
     *
     * @param entered how often; what is done by several people at once counts once
     * @param broken how often something else broke it off
     * @param waiting whether the case stands there now
     * @param first when it came there first
     * @param last when it left last; null where it never did
     */
    public record Stay(String element, int entered, int broken, boolean waiting, Instant first, Instant last) {
    }

    /** Two elements between which the case went without another between. */
    public record Passage(String from, String to, int times) {
    }

    /**
     * A process of the case.
     *
     * @param version the newest of its diagram that the case followed
     * @param rounds how often the case began it
     * @param running whether one of them runs
     */
    public record Round(String process, int version, int rounds, boolean running, Instant began, Instant ended) {
    }

    /** The processes through which the case went, in the order in which they began; which of two came first that began in one instant is not known here. */
    public List<Round> rounds(String caseId) {
        return sql.sql("""
            select p.proc_def_key_ as process, max(d.version_) as version, count(*) as rounds, bool_or(p.end_time_ is null) as running,
                   min(p.start_time_) as began, max(p.end_time_) as ended
              from act_hi_procinst p join act_re_procdef d on d.id_ = p.proc_def_id_
             where p.business_key_ = :case group by p.proc_def_key_ order by began, process""").param("case", caseId)
            .query((row, n) -> new Round(row.getString("process"), row.getInt("version"), row.getInt("rounds"), row.getBoolean("running"),
                Columns.instant(row, "began"), Columns.instant(row, "ended"))).list();
    }

    /** Where the case was in a process. */
    public List<Stay> stays(String caseId, String process) {
        return sql.sql("""
            select replace(a.act_id_, '#multiInstanceBody', '') as element,
                   coalesce(nullif(count(*) filter (where a.act_id_ like '%#multiInstanceBody'), 0), count(*)) as entered,
                   count(*) filter (where a.act_inst_state_ = :cancelled) as broken, bool_or(a.end_time_ is null) as waiting,
                   min(a.start_time_) as first, max(a.end_time_) as last
              from act_hi_procinst p join act_hi_actinst a on a.proc_inst_id_ = p.proc_inst_id_
             where p.business_key_ = :case and p.proc_def_key_ = :process group by 1 order by first, element""")
            .param("cancelled", CANCELLED).param("case", caseId).param("process", process)
            .query((row, n) -> new Stay(row.getString("element"), row.getInt("entered"), row.getInt("broken"), row.getBoolean("waiting"),
                Columns.instant(row, "first"), Columns.instant(row, "last"))).list();
    }

    /** Between which elements of a process the case went, told from the order in which it came to them. */
    public List<Passage> passages(String caseId, String process) {
        return sql.sql("""
            with came as (
              select replace(a.act_id_, '#multiInstanceBody', '') as element,
                     lag(replace(a.act_id_, '#multiInstanceBody', '')) over (partition by a.proc_inst_id_
                       order by a.sequence_counter_, a.start_time_, a.id_) as before
                from act_hi_procinst p join act_hi_actinst a on a.proc_inst_id_ = p.proc_inst_id_
               where p.business_key_ = :case and p.proc_def_key_ = :process)
            select before, element, count(*) as times from came where before is not null and before <> element group by before, element
             order by before, element""").param("case", caseId).param("process", process)
            .query((row, n) -> new Passage(row.getString("before"), row.getString("element"), row.getInt("times"))).list();
    }
}
