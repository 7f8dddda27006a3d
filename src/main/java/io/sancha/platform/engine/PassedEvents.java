package io.sancha.platform.engine;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What a case has passed on its way, as the engine's history tells it. */
@Service
public class PassedEvents {
    private final ObjectProvider<RuntimeService> runtime;
    private final ObjectProvider<HistoryService> history;
    private final EngineActors people;

    PassedEvents(ObjectProvider<RuntimeService> runtime, ObjectProvider<HistoryService> history, EngineActors people) {
        this.runtime = runtime;
        this.history = history;
        this.people = people;
    }

    /** Whether an event was passed after a moment in a process of the case that still runs, in an earlier transaction: what this one does is not told yet. */
    public boolean since(String caseId, String event, Instant moment) {
        return people.askAsSystem(() -> runtime.getObject().createProcessInstanceQuery().processInstanceBusinessKey(caseId).list().stream()
            .flatMap(instance -> history.getObject().createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).activityId(event)
                .finishedAfter(Date.from(moment)).list().stream())
            .anyMatch(passed -> !passed.isCanceled() && passed.getEndTime().toInstant().isAfter(moment)));
    }
}
