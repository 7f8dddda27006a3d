package io.sancha.platform.engine;

import io.sancha.platform.guard.contract.Contract;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.task.listener.DelegateExpressionTaskListener;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Has what a person enters at a task taken by the contract's bean, when a diagram is read. A diagram need not name it, which no element template of
 * Camunda Modeler could do; where one names it, it is not put there twice.
 */
class CompletionListeners extends AbstractBpmnParseListener {
    private final Contract contract = Contract.ofTheBank();
    private final Supplier<ExpressionManager> expressions;

    /** @param expressions known only when the engine has been built */
    CompletionListeners(Supplier<ExpressionManager> expressions) {
        this.expressions = expressions;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        contract.human(activity.getId()).ifPresent(human -> {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            String bean = "${" + human.bean() + "}";
            boolean named = task.getTaskListeners().getOrDefault(TaskListener.EVENTNAME_COMPLETE, List.of()).stream()
                .anyMatch(listener -> listener instanceof DelegateExpressionTaskListener one && one.getExpressionText().equals(bean));
            if (!named) {
                task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, new DelegateExpressionTaskListener(expressions.get().createExpression(bean), List.of()));
            }
        });
    }
}
