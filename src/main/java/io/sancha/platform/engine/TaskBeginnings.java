package io.sancha.platform.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Has every human task of every diagram told to {@link TaskBeginning}: no diagram can leave that out, or set a priority of its own. */
class TaskBeginnings extends AbstractBpmnParseListener {
    private final Supplier<TaskBeginning> beginning;

    /** @param beginning known only when the application has been built */
    TaskBeginnings(Supplier<TaskBeginning> beginning) {
        this.beginning = beginning;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, task -> beginning.get().begun(task));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, task -> beginning.get().held(task));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, task -> beginning.get().ended(task));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, task -> beginning.get().ended(task));
    }
}
