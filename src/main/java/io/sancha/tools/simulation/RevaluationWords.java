package io.sancha.tools.simulation;

import io.sancha.kernel.money.Money;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.task.HumanTask;
import io.sancha.steps.revaluation.AppraisalMethod;
import io.sancha.steps.revaluation.CheckEntry;
import io.sancha.steps.revaluation.CheckOutcome;
import io.sancha.steps.revaluation.MakeUpEntry;
import io.sancha.steps.revaluation.MakingUp;
import io.sancha.steps.revaluation.RevalueEntry;
import io.sancha.steps.revaluation.ThingCondition;
import io.sancha.tools.walkthrough.Dossier;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people say when what secures a loan is valued anew, if nothing else: it is worth what it was, and what is lacking is made up for by as much again. */
final class RevaluationWords {
    private final JdbcClient sql;

    RevaluationWords(JdbcClient sql) {
        this.sql = sql;
    }

    Map<String, BiFunction<Dossier, HumanTask, Object>> entries() {
        return Map.of(
            "revalue-security", (dossier, task) -> new RevalueEntry("公正评估所", AppraisalMethod.OUTSIDE, day(task), things(task)),
            "check-revaluation", (dossier, task) -> accepted(),
            "make-up-shortfall", RevaluationWords::madeUp,
            "check-supplement", (dossier, task) -> accepted());
    }

    private static CheckEntry accepted() {
        return new CheckEntry(CheckOutcome.ACCEPTED, "评估依据充分，与市价相符");
    }

    private List<RevalueEntry.Thing> things(HumanTask task) {
        return sql.sql("select mark, value from security_valued where case_id = :case order by supplemented, length(mark), mark").param("case", task.caseId())
            .query((row, n) -> new RevalueEntry.Thing(row.getString("mark"), Money.cny(row.getBigDecimal("value").toPlainString()), null, ThingCondition.SOUND,
                null, null, null)).list();
    }

    private static MakeUpEntry madeUp(Dossier dossier, HumanTask task) {
        var first = dossier.diligence().collateral().stream().findFirst().orElseThrow(() ->
            Refusal.ofInput("diligence.collateral", "卷宗中没有押品，无可追加", "the dossier tells of no security that could be added to"));
        String number = task.caseId() + "-" + day(task);
        return new MakeUpEntry(MakingUp.SUPPLEMENTED, "追加同类押品一项，已登记", List.of(new MakeUpEntry.Supplement(first.kind(), first.description() + "（追加）",
            "BORROWER", first.appraisedValue(), "补充担保合同 " + number, "登记证明 " + number, day(task))));
    }

    private static LocalDate day(HumanTask task) {
        return LocalDate.ofInstant(task.createdAt(), BankClock.CHINA);
    }
}
