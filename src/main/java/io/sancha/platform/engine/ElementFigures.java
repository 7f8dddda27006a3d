package io.sancha.platform.engine;

import io.sancha.platform.database.Columns;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many cases stand at each element of a version of a diagram, and how long cases stayed there. */
@Component
public class ElementFigures {
    /** Stays at one element that are looked at: enough for a median, and recent enough to be about today. */
    private static final int MOST = 1_000;
    /** Stays of one version that are looked at, the last ended first, so that the question takes the same time in the tenth year as in the first. */
    private static final int WINDOW = 50_000;
    /** What an element holds that is done several times; the element itself is counted by what is within. */
    private static final String REPEATED = "%#multiInstanceBody";
    private static final int CANCELLED = 2;
    private final JdbcClient sql;

    ElementFigures(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * An element.
     *
     * @param waiting cases that stand there now
     * @param ended stays that the times are of: the last ones, and none that something else broke off
     * @param medianMillis half of them were shorter; null where there were none
     * @param slowMillis nine of ten were shorter; null where there were none
     */
    public record Figure(String element, int waiting, int ended, Long medianMillis, Long slowMillis) {
    }

    /**
     * The elements at which cases stand or stood.
     *
     * @param process its key
     * @param branches those whose cases are counted, beside what belongs to no branch
     */
    public List<Figure> of(String process, int version, Collection<String> branches) {
        return sql.sql("""
            with diagram as (select id_ from act_re_procdef where key_ = :process and version_ = :version and tenant_id_ is null),
            waiting as (select act_id_, count(distinct proc_inst_id_) as cases from act_ru_execution
               where proc_def_id_ = (select id_ from diagram) and is_active_ and act_id_ is not null and act_id_ not like :repeated
                 and (tenant_id_ is null or tenant_id_ = any (:branches)) group by act_id_),
            latest as (select act_id_, end_time_, duration_ from act_hi_actinst where proc_def_id_ = (select id_ from diagram) and end_time_ is not null
                 and act_inst_state_ <> :cancelled and act_id_ not like :repeated
                 and (tenant_id_ is null or tenant_id_ = any (:branches)) order by end_time_ desc limit :window),
            numbered as (select act_id_, duration_, row_number() over (partition by act_id_ order by end_time_ desc) as nth from latest),
            stayed as (select act_id_, count(*) as ended, percentile_cont(array[0.5, 0.9]) within group (order by duration_) as times
                from numbered where nth <= :most group by act_id_)
            select coalesce(w.act_id_, s.act_id_) as element, coalesce(w.cases, 0) as waiting, coalesce(s.ended, 0) as ended,
                   round(s.times[1])::bigint as median, round(s.times[2])::bigint as slow
              from waiting w full join stayed s on s.act_id_ = w.act_id_ order by 1""")
            .param("process", process).param("version", version).param("repeated", REPEATED).param("branches", Columns.texts(branches))
            .param("cancelled", CANCELLED).param("window", WINDOW).param("most", MOST)
            .query((row, n) -> new Figure(row.getString("element"), row.getInt("waiting"), row.getInt("ended"), row.getObject("median", Long.class),
                row.getObject("slow", Long.class))).list();
    }
}
