package io.sancha.platform.engine;

import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.DefaultDmnHistoryEventProducer;

/** The engine keeps the decisions of running steps. To ask a table while somebody looks at a case is no decision and leaves nothing behind. */
class DecisionsOfSteps extends DefaultDmnHistoryEventProducer {
    @Override
    public HistoryEvent createDecisionEvaluatedEvt(DmnDecisionEvaluationEvent outsideAnyStep) {
        return null;
    }
}
