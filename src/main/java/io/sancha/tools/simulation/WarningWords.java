package io.sancha.tools.simulation;

import io.sancha.platform.task.HumanTask;
import io.sancha.steps.warning.ConfirmEntry;
import io.sancha.steps.warning.ConfirmOutcome;
import io.sancha.steps.warning.FollowUpEntry;
import io.sancha.steps.warning.FollowUpOutcome;
import io.sancha.steps.warning.LiftEntry;
import io.sancha.steps.warning.LiftOutcome;
import io.sancha.steps.warning.MeasuresEntry;
import io.sancha.steps.warning.WarningGrade;
import io.sancha.tools.walkthrough.Dossier;
import java.util.Map;
import java.util.function.BiFunction;

/** What people say of a warning, if nothing else: it holds, is met by measures, and they go on. */
final class WarningWords {
    private WarningWords() {
    }

    static Map<String, BiFunction<Dossier, HumanTask, Object>> entries() {
        return Map.of(
            "confirm-warning", (dossier, task) -> new ConfirmEntry(ConfirmOutcome.CONFIRMED, WarningGrade.ORANGE,
                "已向 " + dossier.customer().name() + " 核实，情况属实"),
            "plan-measures", (dossier, task) -> new MeasuresEntry("上门了解原因，约定还款安排，加强账户监控"),
            "follow-up-warning", (dossier, task) -> new FollowUpEntry(FollowUpOutcome.CONTINUED, "措施在办，情况无恶化"),
            "approve-lift", (dossier, task) -> new LiftEntry(LiftOutcome.LIFTED, "原因已消除，跟踪期内未再发生"));
    }
}
