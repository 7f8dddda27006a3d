package io.sancha.platform.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Puts {@link StepStart} at the beginning of every diagram when it is read. */
class StepStarts extends AbstractBpmnParseListener {
    private final Supplier<StepStart> atStart;

    /** @param atStart known only when the application has been built */
    StepStarts(Supplier<StepStart> atStart) {
        this.atStart = atStart;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity diagram) {
        diagram.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> atStart.get().check(execution), 0);
    }
}
