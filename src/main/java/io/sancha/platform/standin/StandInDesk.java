package io.sancha.platform.standin;

import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.Colleagues;
import io.sancha.platform.people.Duties;
import io.sancha.platform.people.Duty;
import io.sancha.platform.policy.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and withdraws stand-ins, and says under which one a task is held. What becomes of the tasks is decided in {@code platform.task}. */
@Service
public class StandInDesk {
    private final StandIns standIns;
    private final Duties duties;
    private final Actors actors;
    private final Policy policy;
    private final Trail trail;
    private final Clock clock;
    private final Colleagues colleagues;

    StandInDesk(StandIns standIns, Duties duties, Actors actors, Policy policy, Trail trail, Clock clock, Colleagues colleagues) {
        this.colleagues = colleagues;
        this.standIns = standIns;
        this.duties = duties;
        this.actors = actors;
        this.policy = policy;
        this.trail = trail;
        this.clock = clock;
    }

    /** Who will be away names a stand-in; nobody does it for them (TSK-03). */
    @Transactional
    public StandIn arrange(StandInEntry entry) {
        Actor absent = me();
        if (entry.duty() != null && !duties.exists(entry.duty())) {
            throw Refusal.ofInput("duty", "没有岗位 " + entry.duty(), "there is no duty " + entry.duty());
        }
        List<String> groups = entry.delegate() == null ? List.of() : actors.groupsOf(entry.delegate());
        String called = entry.delegate() == null ? "" : actors.called(entry.delegate());
        StandInRules.check(absent, called, groups, entry, today(), policy.days("stand-in.days-at-most", today()));
        StandIn made = required(standIns.add(absent.userId(), entry, clock.instant(), today()));
        record(absent.userId(), made, "STAND_IN_MADE", actors.called(absent.userId()) + " 交 " + actors.called(made.delegate()) + " 代办，"
            + made.firstDay() + " 至 " + made.lastDay() + "："
            + made.reason() + " / "
            + actors.called(made.delegate()) + " stands in for " + actors.called(absent.userId()) + " from " + made.firstDay() + " to " + made.lastDay());
        return made;
    }

    /** Who shares a duty and a branch with the acting person and could stand in, by duty. */
    @Transactional(readOnly = true)
    public Map<String, List<String>> choices() {
        Actor me = me();
        Map<String, List<String>> offered = new TreeMap<>();
        duties.all().stream().map(Duty::id).filter(me.groups()::contains).filter(duty -> !duty.equals("committee-member"))
            .forEach(duty -> offered.put(duty, colleagues.with(duty, me.branches()).stream()
            .filter(other -> !other.equals(me.userId()) && StandInRules.shareABranch(me, actors.groupsOf(other))).toList()));
        offered.values().removeIf(List::isEmpty);
        return offered;
    }

    /** Where a stand-in stands today. */
    public StandIn.State stateOf(StandIn standIn) {
        return standIn.state(today());
    }

    /** Those that the acting person made or stands in by; an auditor's are everybody's. The latest first. */
    @Transactional(readOnly = true)
    public List<StandIn> visible() {
        return me().has("auditor") ? standIns.latest() : standIns.of(me().userId());
    }

    /** The stand-in by which a person may act today in another's place, kept in force until the transaction ends. */
    @Transactional
    public Optional<StandIn> kept(String absent, String delegate, String duty) {
        for (StandIn known : standIns.between(absent, delegate, duty, today())) {
            standIns.keep(known.id());
            StandIn kept = required(known.id());
            if (kept.inForce(today())) {
                return Optional.of(kept);
            }
        }
        return Optional.empty();
    }

    /** Whether a person may act today in another's place. */
    @Transactional(readOnly = true)
    public boolean mayStandIn(String absent, String delegate, String duty) {
        return standIns.between(absent, delegate, duty, today()).stream().anyMatch(found -> found.inForce(today()));
    }

    /** The stand-in under which a task is held. */
    @Transactional(readOnly = true)
    public Optional<Takeover> takeoverOf(String taskId) {
        return standIns.takeoverOf(taskId);
    }

    /** The stand-in, kept in force until the transaction ends. @throws Refusal TSK-03 if it is over */
    @Transactional
    public StandIn keptFor(Takeover takeover) {
        standIns.keep(takeover.standInId());
        StandIn found = required(takeover.standInId());
        if (!found.inForce(today())) {
            String absent = actors.called(found.absent());
            throw Refusal.by("TSK-03",
                "代办已于 " + (found.withdrawnAt() == null ? found.lastDay() : "撤回时") + " 终止，请退回任务，由 " + absent + " 取回或重新认领",
                "you no longer stand in for " + absent + (found.withdrawnAt() == null ? " since " + found.lastDay() : ", who withdrew it")
                + "; give the task back");
        }
        return found;
    }

    public boolean inForce(Takeover takeover) {
        return required(takeover.standInId()).inForce(today());
    }

    @Transactional
    public void taken(StandIn standIn, String caseId, String taskId, String task) {
        standIns.take(standIn.id(), caseId, taskId, task, standIn.delegate(), clock.instant(), today());
    }

    /** The task is no longer held under the stand-in. */
    @Transactional
    public void givenBack(Takeover takeover) {
        standIns.giveBack(takeover.id(), actors.currentUser(), clock.instant(), today());
    }

    /** The person's own stand-in. @throws Refusal TSK-03 to the delegate; others are told that there is none */
    @Transactional(readOnly = true)
    public StandIn own(long id) {
        StandIn found = required(id);
        String me = me().userId();
        if (!found.absent().equals(me) && !found.delegate().equals(me)) {
            throw nothing(id);
        }
        if (!found.absent().equals(me)) {
            throw Refusal.by("TSK-03", "代办由 " + actors.called(found.absent()) + " 交办，只能由其本人撤回",
                "only " + actors.called(found.absent()) + ", who made it, withdraws a stand-in");
        }
        return found;
    }

    /** Tasks held under a stand-in, in the order of their keys. */
    @Transactional(readOnly = true)
    public List<Takeover> open(long id) {
        return standIns.open(id);
    }

    /** Ends it now, once nobody completes a task under it any more. @return the tasks still held under it */
    @Transactional
    public List<Takeover> withdrawn(StandIn standIn) {
        standIns.stop(standIn.id());
        if (required(standIn.id()).withdrawnAt() != null) {
            return List.of();
        }
        standIns.withdraw(standIn.id(), standIn.absent(), clock.instant(), today());
        record(standIn.absent(), standIn, "STAND_IN_WITHDRAWN", actors.called(standIn.delegate()) + " 不再代 " + actors.called(standIn.absent()) + " 办理 / "
            + actors.called(standIn.delegate()) + " no longer stands in for " + actors.called(standIn.absent()));
        return standIns.open(standIn.id());
    }

    public StandIn required(long id) {
        return standIns.find(id).orElseThrow(() -> nothing(id));
    }

    private static Refusal nothing(long id) {
        return Refusal.ofInput("standIn", "没有这项代办 " + id, "there is no stand-in " + id);
    }

    private void record(String by, StandIn standIn, String outcome, String message) {
        trail.record(by, new ActPlace(null, "stand-in", null, null, standIn.duty()), outcome, null, message,
            List.of(new Reference("stand-in", String.valueOf(standIn.id()), null)));
    }

    private Actor me() {
        return actors.person();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
