package io.sancha.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.ContractProcess;
import io.sancha.platform.guard.contract.HumanWork;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.task.TaskDecorator;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.task.listener.DelegateExpressionTaskListener;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person enters is taken by the contract's bean, once, whether or not a diagram names it. */
class CompletionListenersTest extends IntegrationTest {
    @Autowired
    private RepositoryServiceImpl repository;

    @Test
    void everyHumanTaskThatRunsHasTheContractsBeanOnce() {
        for (ContractProcess process : Contract.ofTheBank().processes()) {
            String id = repository.createProcessDefinitionQuery().processDefinitionKey(process.key()).latestVersion().singleResult().getId();
            var diagram = (ProcessDefinitionEntity) repository.getDeployedProcessDefinition(id);
            for (HumanWork human : process.people()) {
                assertThat(beans(diagram.getTaskDefinitions().get(human.task()))).as(human.task()).containsExactly("${" + human.bean() + "}");
            }
        }
    }

    /** As in a diagram that was released before. */
    @Test
    void whereADiagramNamesItItIsNotThereTwice() {
        var expressions = new JuelExpressionManager();
        var task = new TaskDefinition(null);
        task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, new DelegateExpressionTaskListener(expressions.createExpression("${reviewCase}"), List.of()));
        var activity = new ActivityImpl("review-case", new ProcessDefinitionEntity());
        activity.setActivityBehavior(new UserTaskActivityBehavior(new TaskDecorator(task, expressions)));

        new CompletionListeners(() -> expressions).parseUserTask(null, null, activity);

        assertThat(beans(task)).containsExactly("${reviewCase}");
    }

    private static List<String> beans(TaskDefinition task) {
        return task.getTaskListeners().get(TaskListener.EVENTNAME_COMPLETE).stream().filter(DelegateExpressionTaskListener.class::isInstance)
            .map(listener -> ((DelegateExpressionTaskListener) listener).getExpressionText()).toList();
    }
}
