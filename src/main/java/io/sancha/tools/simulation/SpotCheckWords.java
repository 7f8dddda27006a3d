package io.sancha.tools.simulation;

import io.sancha.platform.engine.BankClock;
import io.sancha.platform.task.HumanTask;
import io.sancha.steps.spotcheck.Agreement;
import io.sancha.steps.spotcheck.AnswerEntry;
import io.sancha.steps.spotcheck.JudgeEntry;
import io.sancha.steps.spotcheck.Judgement;
import io.sancha.steps.spotcheck.VisitEntry;
import io.sancha.tools.walkthrough.Dossier;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiFunction;

/** What an unannounced visit sees, if nothing else: all as the branch reported it. */
final class SpotCheckWords {
    private SpotCheckWords() {
    }

    static Map<String, BiFunction<Dossier, HumanTask, Object>> entries() {
        return Map.of(
            "visit-unannounced", (dossier, task) -> new VisitEntry(LocalDate.ofInstant(task.createdAt(), BankClock.CHINA), dossier.customer().address(),
                "经办人员", Agreement.AS_REPORTED, Agreement.AS_REPORTED, Agreement.AS_REPORTED, Agreement.NOT_SEEN, Agreement.AS_REPORTED, null,
                "与支行最近一次检查报告逐项核对相符"),
            "answer-spot-check", (dossier, task) -> new AnswerEntry("检查后情况有变化，未及时更新报告", "已补充检查并更新台账"),
            "judge-spot-check", (dossier, task) -> new JudgeEntry(Judgement.SETTLED, "说明属实，措施可行"));
    }
}
