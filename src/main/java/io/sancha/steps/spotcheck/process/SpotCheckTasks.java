package io.sancha.steps.spotcheck.process;

import static io.sancha.platform.engine.Places.caseId;
import static io.sancha.steps.spotcheck.process.SpotCheckProcess.spotCheck;

import io.sancha.platform.task.Entries;
import io.sancha.steps.postloan.process.PostloanProcess;
import io.sancha.steps.spotcheck.AnswerEntry;
import io.sancha.steps.spotcheck.JudgeEntry;
import io.sancha.steps.spotcheck.SpotCheckDesk;
import io.sancha.steps.spotcheck.VisitEntry;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code processes/spotcheck/spotcheck.bpmn} in Java. */
@Configuration
class SpotCheckTasks {
    @Bean
    TaskListener visitUnannounced(SpotCheckDesk desk, Entries entries) {
        return task -> task.setVariable("spotCheckOutcome", desk.visit(caseId(task), spotCheck(task), entries.of(task, VisitEntry.class)).name());
    }

    @Bean
    TaskListener answerSpotCheck(SpotCheckDesk desk, Entries entries) {
        return task -> desk.answer(caseId(task), spotCheck(task), entries.of(task, AnswerEntry.class));
    }

    @Bean
    TaskListener judgeSpotCheck(SpotCheckDesk desk, Entries entries) {
        return task -> task.setVariable("spotCheckJudgement", desk.judge(caseId(task), spotCheck(task), entries.of(task, JudgeEntry.class)).name());
    }

    @Bean
    JavaDelegate orderKeyInspection(SpotCheckDesk desk, PostloanProcess postloan) {
        return execution -> postloan.inspectionFollows(caseId(execution), desk.required(spotCheck(execution)).loanNumber(),
            "突击检查所见与支行报告不一致 / what an unannounced visit found differs from what the branch reported");
    }

    @Bean
    JavaDelegate endSpotCheck(SpotCheckDesk desk) {
        return execution -> desk.endWithLoan(caseId(execution), spotCheck(execution));
    }
}
