package io.sancha.steps.spotcheck;

import io.sancha.platform.database.Columns;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was said in an unannounced visit, for forms and papers. */
@Repository
class SpotCheckReader {
    private final JdbcClient sql;

    SpotCheckReader(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param differences null where nothing differs @param visitedBy user id */
    record Finding(LocalDate visitedOn, String place, String met, Agreement business, Agreement funds, Agreement security, Agreement guarantors,
        Agreement repayment, String differences, String seen, VisitOutcome outcome, String visitedBy) {
    }

    /** A word of the branch's head and what was said of it. @param judgement null while it is not judged */
    record Answer(String explanation, String measures, String answeredBy, LocalDate answeredOn, Judgement judgement, String reason, String judgedBy) {
    }

    /**
     * The draw that a visit came from.
     *
     * @param seed null as long as one of its visits is to come
     * @param place among the loans of the draw, the first is 1
     */
    record Draw(long number, LocalDate month, String seed, int place) {
    }

    /** Empty of a visit that was chosen. */
    Optional<Draw> draw(SpotCheck of, LocalDate today) {
        return sql.sql("""
            select w.id, w.month, d.place,
                   case when (select max(o.visit_on) from spot_drawn o where o.draw_id = w.id) < :today then w.seed end as seed
              from spot_check c join spot_drawn d on d.id = c.drawn_id join spot_draw w on w.id = d.draw_id where c.id = :id""").param("id", of.id())
            .param("today", today).query((row, n) -> new Draw(row.getLong("id"), Columns.date(row, "month"), row.getString("seed"),
                row.getInt("place"))).optional();
    }

    Optional<Finding> finding(SpotCheck of) {
        return sql.sql("select * from spot_finding where id = :finding").param("finding", of.findingId()).query((row, n) -> new Finding(
            Columns.date(row, "visited_on"), row.getString("place"), row.getString("met"), Columns.constant(row, "business", Agreement.class),
            Columns.constant(row, "funds", Agreement.class), Columns.constant(row, "security", Agreement.class),
            Columns.constant(row, "guarantors", Agreement.class), Columns.constant(row, "repayment", Agreement.class), row.getString("differences"),
            row.getString("seen"), Columns.constant(row, "outcome", VisitOutcome.class), row.getString("recorded_by"))).optional();
    }

    /** In their order. */
    List<Answer> answers(SpotCheck of) {
        return sql.sql("""
            select a.explanation, a.measures, a.recorded_by, a.bank_date, j.outcome, j.reason, j.recorded_by as judged_by
              from spot_answer a left join spot_judgement j on j.answer_id = a.id where a.finding_id = :finding order by a.id""")
            .param("finding", of.findingId()).query((row, n) -> new Answer(row.getString("explanation"), row.getString("measures"),
                row.getString("recorded_by"), Columns.date(row, "bank_date"), row.getString("outcome") == null ? null
                    : Columns.constant(row, "outcome", Judgement.class), row.getString("reason"), row.getString("judged_by"))).list();
    }
}
