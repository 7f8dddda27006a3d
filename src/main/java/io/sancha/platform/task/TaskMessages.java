package io.sancha.platform.task;

import io.sancha.platform.audit.TrailRecord;
import io.sancha.platform.engine.Places;
import io.sancha.platform.guard.contract.Contract;
import io.sancha.platform.guard.contract.HumanWork;
import io.sancha.platform.notification.Happening;
import io.sancha.platform.notification.Message;
import io.sancha.platform.notification.Notifications;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.CaseDuties;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Tells people of tasks (NTF-01): that one is theirs, waits for their duty, came back, comes due, is late. No diagram has a say in it. */
@Component
class TaskMessages {
    /** To whom a late task is escalated beside its people: who answers for the branch's decisions, and for the customer. */
    private static final String HEAD = "approver-branch";
    private static final List<String> ANSWERING = List.of("relationship-manager");
    private static final Contract CONTRACT = Contract.ofTheBank();
    private final Notifications notifications;
    private final CaseDuties duties;
    private final Actors actors;
    private final Clock clock;

    TaskMessages(Notifications notifications, CaseDuties duties, Actors actors, Clock clock) {
        this.notifications = notifications;
        this.duties = duties;
        this.actors = actors;
        this.clock = clock;
    }

    /** A task has come; of one for which a diagram names a person, {@link #held} is told next. @param returned the act by which its case came back */
    void begun(DelegateTask task, Optional<TrailRecord> returned) {
        String duty = Places.duty((TaskEntity) task);
        if (duty == null) {
            return;
        }
        returned.ifPresent(act -> tellOfReturn(task, duty, act));
        if (task.getAssignee() == null) {
            notifications.toDuty(duty, message(Happening.FREE, task, me()));
        }
    }

    /** Who worked at it before is told why it came back, and may take it again. */
    private void tellOfReturn(DelegateTask task, String duty, TrailRecord act) {
        List<String> before = duties.of(act.caseId()).stream().filter(held -> held.duty().equals(duty)).map(CaseDuties.Held::userId).distinct().toList();
        String by = Actor.SYSTEM.equals(act.actor()) ? null : act.actor();
        notifications.toPeople(before, duty, new Message(Happening.RETURNED, act.caseId(), task(task), due(task), by, act.message()));
    }

    /** Whoever takes a task knows it; whom a diagram gives one is told. */
    void held(DelegateTask task) {
        String duty = Places.duty((TaskEntity) task);
        if (duty == null) {
            return;
        }
        if (task.getAssignee() == null || task.getAssignee().isEmpty()) {
            notifications.toDuty(duty, message(Happening.FREE, task, me()));
            return;
        }
        notifications.taken(task.getId());
        if (CONTRACT.human(task.getTaskDefinitionKey()).filter(human -> human.holder() != null).isPresent()) {
            notifications.toPeople(List.of(task.getAssignee()), duty, message(Happening.HANDED, task, me()));
        }
    }

    /** A stand-in has ended, and the task is the person's again. */
    void handedBack(HumanTask task, String to) {
        notifications.toPeople(List.of(to), task.duty(), message(Happening.HANDED, task));
    }

    void ended(DelegateTask task) {
        notifications.ended(task.getId());
    }

    void comesDue(HumanTask task) {
        toItsPeople(task, message(Happening.NEAR, task));
    }

    void late(HumanTask task, boolean escalated) {
        Message message = message(escalated ? Happening.ESCALATED : Happening.LATE, task);
        toItsPeople(task, message);
        Optional<String> above = CONTRACT.human(task.key()).map(HumanWork::escalatesTo);
        if (escalated && above.isPresent()) {
            notifications.toDuty(above.get(), message);
        } else if (escalated) {
            notifications.toDuty(HEAD, message);
            notifications.toHolders(ANSWERING, message);
        }
    }

    private void toItsPeople(HumanTask task, Message message) {
        if (task.assignee() != null && !task.assignee().isEmpty()) {
            notifications.toPeople(List.of(task.assignee()), task.duty(), message);
        } else if (task.duty() != null) {
            notifications.toDuty(task.duty(), message);
        }
    }

    private Message message(Happening what, HumanTask task) {
        LocalDate due = task.dueOn() == null ? null : day(task.dueOn());
        return new Message(what, task.caseId(), new Message.Task(task.id(), task.key(), task.name(), task.process()), due, null, null);
    }

    private Message message(Happening what, DelegateTask task, String by) {
        return new Message(what, Places.caseId(task), task(task), due(task), by, null);
    }

    private static Message.Task task(DelegateTask task) {
        return new Message.Task(task.getId(), task.getTaskDefinitionKey(), task.getName(), Places.process(task));
    }

    private LocalDate due(DelegateTask task) {
        return task.getDueDate() == null ? null : day(task.getDueDate().toInstant());
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    /** User id of who acts now; null while the system works by itself. */
    private String me() {
        return actors.current().map(Actor::userId).orElse(null);
    }
}
