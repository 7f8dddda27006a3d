package io.sancha.platform.task;

import io.sancha.platform.audit.Trail;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.standin.StandInDesk;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tasks that somebody holds whose work goes to another: they wait again for everybody of their duty, with what was typed so far. */
@Service
public class HandedTasks {
    private final TaskReader reader;
    private final TaskService tasks;
    private final StandInDesk standIns;
    private final EngineActors people;
    private final Trail trail;

    HandedTasks(TaskReader reader, TaskService tasks, StandInDesk standIns, EngineActors people, Trail trail) {
        this.reader = reader;
        this.tasks = tasks;
        this.standIns = standIns;
        this.people = people;
        this.trail = trail;
    }

    /** Gives back what the person holds under the duty in these cases; what another holds in their place stays with that person (TSK-03). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(String holder, String duty, Collection<String> cases, String rule) {
        for (HumanTask task : reader.openIn(cases)) {
            boolean theirs = holder.equals(task.assignee()) && duty.equals(task.duty()) && standIns.takeoverOf(task.id()).isEmpty();
            if (theirs && reader.locked(task.id()).filter(holder::equals).isPresent()) {
                people.asSystem(() -> tasks.setAssignee(task.id(), null));
                trail.record(people.currentUser(), task.place(), "GIVEN_BACK", rule, "客户已移交，任务由 " + people.called(holder)
                    + " 退回 / the customer was handed over; " + people.called(holder) + " holds the task no more", List.of());
            }
        }
    }
}
