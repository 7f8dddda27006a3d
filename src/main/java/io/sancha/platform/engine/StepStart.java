package io.sancha.platform.engine;

import io.sancha.platform.audit.Refusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stands at the beginning of every diagram and before each of its elements, whoever starts it: the diagram is as the contract has it, a process
 * begins as it may, and a step only while its case can still be worked on, and not a second time beside itself.
 */
@Component
class StepStart {
    private final JdbcClient sql;
    private final StepStanding steps;
    private final ProcessBeginning beginning;
    private final RunningDiagrams diagrams;

    StepStart(JdbcClient sql, StepStanding steps, ProcessBeginning beginning, RunningDiagrams diagrams) {
        this.beginning = beginning;
        this.diagrams = diagrams;
        this.sql = sql;
        this.steps = steps;
    }

    /** @throws Refusal MOD-06 or MOD-07 where the diagram is not to be followed or does not begin so, SEQ-01 where the step may not begin */
    void check(DelegateExecution execution) {
        try {
            beginning.check(execution);
        } catch (Refusal refusal) {
            throw refusal.happenedAt(Places.of(execution));
        }
        diagrams.checkBeginning(execution);
        String caseId = execution.getProcessBusinessKey();
        String diagram = ((ExecutionEntity) execution).getProcessDefinition().getKey();
        if (caseId == null || !steps.isStep(diagram)) {
            // the case is only now being opened, or it is the bank's day, which is taken by its own row
            return;
        }
        try {
            steps.checkWorkable(caseId, diagram);
            if (runs(caseId, diagram)) {
                throw Refusal.by("SEQ-01", "本案的 " + diagram + " 正在办理，不得重复发起",
                    "the step " + diagram + " of this case is under way; it is not begun a second time");
            }
            steps.begins(caseId, diagram);
        } catch (Refusal refusal) {
            throw refusal.happenedAt(Places.of(execution));
        }
    }

    /** @throws Refusal the rule that this element of the diagram breaks */
    void checkEntering(DelegateExecution execution, String element) {
        diagrams.checkEntering(execution, element);
    }

    /** What begins now is not stored yet. */
    private boolean runs(String caseId, String diagram) {
        return sql.sql("""
            select exists (select from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                            where e.business_key_ = :case and e.parent_id_ is null and d.key_ = :diagram)""")
            .param("case", caseId).param("diagram", diagram).query(Boolean.class).single();
    }
}
