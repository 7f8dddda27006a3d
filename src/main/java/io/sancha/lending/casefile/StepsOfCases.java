package io.sancha.lending.casefile;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.StepStanding;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far each case has come for good (SEQ-01). The fact by which a step ends carries the case on, in the database, whoever writes it; steps
 * 4 to 7 may be repeated until the approval is issued, 8 and 9 until the loan is booked, 10 and 11 until its file is closed.
 */
@Component
class StepsOfCases implements StepStanding {
    private static final String LIFECYCLE = "credit-lifecycle";
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(Map.entry("relationship", 1), Map.entry("application", 2), Map.entry("acceptance", 3),
        Map.entry("diligence", 4), Map.entry("review", 5), Map.entry("committee", 6), Map.entry("approval", 7), Map.entry("contract", 8),
        Map.entry("disbursement", 9), Map.entry("postloan", 10), Map.entry("supervision", 10), Map.entry("inspection", 10), Map.entry("recovery", 11));
    private final JdbcClient sql;
    private final Rounds rounds;
    private final OpenCases open;

    StepsOfCases(JdbcClient sql, Rounds rounds, OpenCases open) {
        this.open = open;
        this.rounds = rounds;
        this.sql = sql;
    }

    @Override
    public boolean isStep(String diagram) {
        return NUMBERS.containsKey(diagram) || diagram.equals(LIFECYCLE);
    }

    @Override
    public void checkWorkable(String caseId, String diagram) {
        Integer step = NUMBERS.get(diagram);
        if (step != null) {
            Standing standing = sql.sql("""
                select outcome, rehearsed_in, greatest(steps_done, case when loan_number is not null then 9 else 0 end) as done from credit_case
                 where id = :case""").param("case", caseId).query(Standing.class).optional().orElseThrow(() -> OpenCases.none(caseId));
            open.check(caseId, standing.outcome(), standing.rehearsedIn());
            check(caseId, step, standing.done());
        }
    }

    @Override
    public void begins(String caseId, String diagram) {
        if (NUMBERS.containsKey(diagram)) {
            rounds.begin(caseId, diagram);
            // inspections are made beside the step that the case is at: of a loan that is being recovered, too
            if (!CaseSteps.BESIDE.contains(diagram)) {
                sql.sql("update credit_case set step = :step where id = :case and step <> :step").param("step", diagram).param("case", caseId).update();
            }
        }
    }

    private record Standing(String outcome, String rehearsedIn, int done) {
    }

    private static void check(String caseId, int step, int done) {
        if (step <= done) {
            throw Refusal.by("SEQ-01", "案卷 " + caseId + " 的第 " + step + " 步已经办结（已办至第 " + done + " 步），不再办理",
                "step " + step + " of case " + caseId + " is done, the case has come to the end of step " + done + "; it is not worked on again");
        }
    }
}
