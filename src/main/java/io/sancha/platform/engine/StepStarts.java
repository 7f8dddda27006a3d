package io.sancha.platform.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Puts {@link StepStart} at the beginning of every diagram and before its elements when it is read. */
class StepStarts extends AbstractBpmnParseListener {
    private final Supplier<StepStart> atStart;

    /** @param atStart known only when the application has been built */
    StepStarts(Supplier<StepStart> atStart) {
        this.atStart = atStart;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity diagram) {
        diagram.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> atStart.get().check(execution), 0);
        diagram.getActivities().forEach(this::before);
    }

    /** Parts of an element that is repeated have its id and a sign of their own behind it. */
    private void before(ActivityImpl element) {
        String id = element.getId().replaceAll("#.*", "");
        element.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> atStart.get().checkEntering(execution, id), 0);
        element.getActivities().forEach(this::before);
    }
}
