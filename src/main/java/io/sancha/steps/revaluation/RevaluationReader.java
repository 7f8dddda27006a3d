package io.sancha.steps.revaluation;

import io.sancha.kernel.money.Money;
import io.sancha.lending.collateral.CollateralKind;
import io.sancha.platform.database.Columns;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was said in a revaluation, for the forms and papers of it. */
@Repository
class RevaluationReader {
    private final JdbcClient sql;

    RevaluationReader(JdbcClient sql) {
        this.sql = sql;
    }

    record Report(String appraiser, AppraisalMethod method, LocalDate appraisedOn, List<Entered> things) {
    }

    /** @param before in yuan, as accepted before this */
    record Entered(String mark, CollateralKind kind, String description, Money before, Money value, Money priorClaims, ThingCondition condition,
        LocalDate insuredUntil, LocalDate registeredUntil, String note) {
    }

    record Cover(Money owed, Money value, Money allowed, Money shortfall, BigDecimal percent, BigDecimal approvedPercent, LocalDate on) {
    }

    record Answer(MakingUp outcome, String measures, List<Added> supplements) {
    }

    record Added(String mark, CollateralKind kind, String description, String owner, Money value, String contract, String certificate, LocalDate effectiveOn) {
    }

    /** All of a case, the last first. */
    List<RevaluationFacts.Line> past(String caseId) {
        return sql.sql("""
            select s.begun_on, s.cause, s.state, v.bank_date as compared_on, v.value, v.percent, v.approved_percent, v.shortfall
              from revaluation_standing s left join security_cover v on v.id = s.cover_id where s.case_id = :case order by s.revaluation_id desc""")
            .param("case", caseId).query((row, n) -> new RevaluationFacts.Line(Columns.date(row, "begun_on"),
                Columns.constant(row, "cause", RevaluationCause.class), Columns.constant(row, "state", RevaluationState.class),
                Columns.date(row, "compared_on"), Columns.yuan(row, "value"), row.getBigDecimal("percent"), row.getBigDecimal("approved_percent"),
                Columns.yuan(row, "shortfall"))).list();
    }

    Optional<Report> report(Revaluation of) {
        return sql.sql("select appraiser, method, appraised_on from revaluation_report where id = :report").param("report", of.reportId())
            .query((row, n) -> new Report(row.getString("appraiser"), Columns.constant(row, "method", AppraisalMethod.class), Columns.date(row, "appraised_on"),
                List.of())).optional().map(report -> new Report(report.appraiser(), report.method(), report.appraisedOn(), entered(of)));
    }

    private List<Entered> entered(Revaluation of) {
        return sql.sql("""
            select t.*, s.kind, s.description, coalesce(b.value, s.approved_value) as before
              from revalued_thing t join security_standing s on s.case_id = t.case_id and s.mark = t.mark
              left join lateral (select x.value from revalued_thing x join revaluation_check k on k.report_id = x.report_id and k.outcome = 'ACCEPTED'
                                  where x.case_id = t.case_id and x.mark = t.mark and x.id < t.id order by x.id desc limit 1) b on true
             where t.report_id = :report order by t.id""").param("report", of.reportId())
            .query((row, n) -> new Entered(row.getString("mark"), Columns.constant(row, "kind", CollateralKind.class), row.getString("description"),
                Columns.yuan(row, "before"), Columns.yuan(row, "value"), Columns.yuan(row, "prior_claims"),
                Columns.constant(row, "condition", ThingCondition.class), Columns.date(row, "insured_until"), Columns.date(row, "registered_until"),
                row.getString("note"))).list();
    }

    Optional<Cover> cover(Revaluation of) {
        return sql.sql("select * from security_cover where id = :cover").param("cover", of.coverId())
            .query((row, n) -> new Cover(Columns.yuan(row, "principal"), Columns.yuan(row, "value"),
                Columns.yuan(row, "allowed"), Columns.yuan(row, "shortfall"), row.getBigDecimal("percent"), row.getBigDecimal("approved_percent"),
                Columns.date(row, "bank_date"))).optional();
    }

    Optional<Answer> answer(Revaluation of) {
        return sql.sql("select outcome, measures from shortfall_answer where id = :answer").param("answer", of.answerId())
            .query((row, n) -> new Answer(Columns.constant(row, "outcome", MakingUp.class), row.getString("measures"), List.of())).optional()
            .map(answer -> new Answer(answer.outcome(), answer.measures(), added(of.answerId())));
    }

    private List<Added> added(long answer) {
        return sql.sql("select * from security_supplement where answer_id = :answer order by id").param("answer", answer)
            .query((row, n) -> new Added(row.getString("mark"), Columns.constant(row, "kind", CollateralKind.class), row.getString("description"),
                row.getString("owner"), Columns.yuan(row, "value"), row.getString("contract"), row.getString("certificate"),
                Columns.date(row, "effective_on"))).list();
    }

    /** Why what was entered last was returned; null where it was not. */
    String returned(Revaluation of) {
        return sql.sql("""
            select coalesce((select reason from supplement_check where answer_id = :answer and outcome = 'RETURNED'),
                            (select reason from revaluation_check where report_id = :report and outcome = 'RETURNED')) as reason""")
            .param("answer", of.answerId()).param("report", of.reportId()).query((row, n) -> row.getString("reason")).list().get(0);
    }
}
