package io.sancha.platform.task;

import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.engine.StepStanding;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.BranchRule;
import io.sancha.platform.people.CaseDuties;
import io.sancha.platform.people.HolderRule;
import io.sancha.platform.standin.StandIn;
import io.sancha.platform.standin.StandInDesk;
import io.sancha.platform.standin.Takeover;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a stand-in does to tasks: the delegate takes them over from who is away, and they go back when it ends. A task is always locked
 * before its stand-in, as completing it does.
 */
@Service
public class StandInTasks {
    private final TaskReader reader;
    private final TaskService tasks;
    private final StandInDesk standIns;
    private final CaseDuties duties;
    private final HolderRule holders;
    private final StepStanding steps;
    private final EngineActors people;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final TaskMessages messages;

    StandInTasks(TaskReader reader, TaskService tasks, StandInDesk standIns, CaseDuties duties, HolderRule holders, StepStanding steps, EngineActors people,
        Trail trail, PlatformTransactionManager transactions, TaskMessages messages) {
        this.messages = messages;
        this.holders = holders;
        this.steps = steps;
        this.reader = reader;
        this.tasks = tasks;
        this.standIns = standIns;
        this.duties = duties;
        this.people = people;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** In whose place the acting person might take the task over now; null if in nobody's. */
    @Transactional(readOnly = true)
    public String mayTakeOverFrom(HumanTask task) {
        Actor me = me();
        if (task.assignee() == null || task.assignee().equals(me.userId()) || standIns.takeoverOf(task.id()).isPresent()) {
            return null;
        }
        return me.has(task.duty()) && standIns.mayStandIn(task.assignee(), me.userId(), task.duty()) ? task.assignee() : null;
    }

    /**
     * The acting person takes over a task that somebody holds for whom they stand in; who has come back takes their own again once the
     * stand-in is over.
     *
     * @throws Refusal BRN-01 if the task is not of their branches, TSK-01 if they stand in for nobody here, TSK-02 without the duty, TSK-03 where a
     *     stand-in would be passed on, and
     *     the rule of any duty or relation that keeps the person away from the case
     */
    @Transactional
    public void takeOver(String taskId) {
        Actor me = me();
        reader.locked(taskId);
        HumanTask task = reader.inBranches(taskId).orElseThrow(() -> elsewhere(taskId));
        if (me.userId().equals(task.assignee())) {
            return;
        }
        try {
            steps.checkWorkable(task.caseId(), task.process());
            Takeover before = standIns.takeoverOf(taskId).orElse(null);
            if (before != null) {
                takeBack(me, task, before);
            } else {
                takeFromHolder(me, task);
            }
        } catch (Refusal refusal) {
            throw refusal.happenedAt(task.place());
        }
    }

    private void takeFromHolder(Actor me, HumanTask task) {
        holders.checkHeld(task.assignee());
        holders.checkDuty(me, task.duty());
        StandIn standIn = standIns.kept(task.assignee(), me.userId(), task.duty()).orElseThrow(() -> holders.notStandingInFor(task.assignee()));
        duties.check(task.caseId(), task.duty(), me.userId());
        standIns.taken(standIn, task.caseId(), task.id(), task.key());
        give(task, me.userId(), me.userId(), "TAKEN_OVER", standIn, called(me) + " 代 " + people.called(standIn.absent()) + " 办理 / "
            + called(me) + " stands in for " + people.called(standIn.absent()));
    }

    private void takeBack(Actor me, HumanTask task, Takeover takeover) {
        StandIn standIn = standIns.required(takeover.standInId());
        if (!standIn.absent().equals(me.userId())) {
            throw Refusal.by("TSK-03", "任务由 " + people.called(task.assignee()) + " 代 " + people.called(standIn.absent()) + " 持有，代办不得再转",
                "the task is held by " + people.called(task.assignee()) + " in place of " + people.called(standIn.absent())
                + "; a stand-in is not passed on");
        }
        if (standIns.inForce(takeover)) {
            throw Refusal.by("TSK-03", "代办仍有效，请先撤回代办", "the stand-in still holds; withdraw it first");
        }
        duties.check(task.caseId(), task.duty(), me.userId());
        standIns.givenBack(takeover);
        give(task, me.userId(), me.userId(), "TAKEN_BACK", standIn, called(me) + " 取回任务 / " + called(me) + " takes the task back");
    }

    /** The acting person ends a stand-in of theirs; tasks taken over under it and not completed come back to them. */
    public void withdraw(long standInId) {
        while (Boolean.FALSE.equals(transaction.execute(status -> {
            boolean complete = withdrawnWithItsTasks(standInId);
            if (!complete) {
                status.setRollbackOnly();
            }
            return complete;
        }))) {
            Thread.onSpinWait();
        }
    }

    /** @return false if a task was taken over meanwhile that is not locked: nobody waits for a task while holding its stand-in */
    private boolean withdrawnWithItsTasks(long standInId) {
        StandIn standIn = standIns.own(standInId);
        Set<String> locked = standIns.open(standInId).stream().map(Takeover::taskId).filter(task -> reader.locked(task).isPresent())
            .collect(Collectors.toSet());
        List<Takeover> held = standIns.withdrawn(standIn);
        if (!locked.containsAll(held.stream().map(Takeover::taskId).toList())) {
            return false;
        }
        held.forEach(takeover -> reader.find(takeover.taskId()).ifPresent(task -> {
            standIns.givenBack(takeover);
            give(task, standIn.absent(), Actor.SYSTEM, "RETURNED_TO_HOLDER", standIn,
                "代办撤回，任务退还 " + people.called(standIn.absent()) + " / the stand-in is withdrawn; the task goes back to "
                + people.called(standIn.absent()));
        }));
        return true;
    }

    private void give(HumanTask task, String to, String by, String outcome, StandIn standIn, String message) {
        people.asSystem(() -> tasks.setAssignee(task.id(), to));
        if (!to.equals(by)) {
            messages.handedBack(task, to);
        }
        trail.record(by, task.place(), outcome, null, message, List.of(new Reference("stand-in", String.valueOf(standIn.id()), null)));
    }

    /** Who is away may work in more branches than who stands in. */
    private Refusal elsewhere(String taskId) {
        Refusal nothing = BranchRule.nothing("由您办理的这项任务", "such task of yours");
        reader.find(taskId).ifPresent(task -> nothing.happenedAt(task.place()));
        return nothing;
    }

    private String called(Actor person) {
        return people.called(person.userId());
    }

    private Actor me() {
        return people.person();
    }
}
