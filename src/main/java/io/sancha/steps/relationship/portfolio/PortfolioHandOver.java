package io.sancha.steps.relationship.portfolio;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.BranchRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * The head of a branch has customers of a manager handed over, and who receives them answers of each (CUS-06). It is no transaction: each customer is one,
 * and what is refused of one is told beside the others.
 */
@Service
public class PortfolioHandOver {
    private static final String HEAD = "approver-branch";
    private static final String RULE = "CUS-06";
    private final HandOverSteps steps;
    private final HandOverStore store;
    private final Actors actors;
    private final Trail trail;

    PortfolioHandOver(HandOverSteps steps, HandOverStore store, Actors actors, Trail trail) {
        this.steps = steps;
        this.store = store;
        this.actors = actors;
        this.trail = trail;
    }

    /** What came of one customer. @param rule that refused it, with its sentence; null where it was done */
    public record Line(long customerId, boolean done, String rule, String zh, String en) {
    }

    /** @param ids of what was asked, one a branch; empty where nobody may go */
    public record Asked(List<Long> ids, List<Line> lines) {
    }

    /** @throws Refusal TSK-02 to another duty, CUS-06 for the manager or the head as receiver, BRN-01 for a customer whom they do not hold in the branches */
    public Asked ask(AskEntry entry) {
        Actor me = actors.person();
        if (!me.has(HEAD)) {
            throw Refusal.by("TSK-02", "批量移交由支行负责人发起", "customers are handed over at once by the head of the branch");
        }
        if (me.userId().equals(entry.manager()) || me.userId().equals(entry.to())) {
            throw Refusal.by(RULE, "批量移交由他人发起：移交人和接收人均不能是发起人本人", "another person asks for it: whoever asks neither gives customers nor receives them")
                .atField(me.userId().equals(entry.to()) ? "to" : "manager");
        }
        if (entry.to().equals(entry.manager())) {
            throw Refusal.by(RULE, "接收人须是另一名客户经理", "choose another relationship manager").atField("to");
        }
        var wanted = new LinkedHashSet<>(entry.customers());
        List<Held> held = store.held(entry.manager(), me.branches(), wanted);
        if (held.size() < wanted.size()) {
            Held[] found = held.toArray(Held[]::new);
            wanted.removeIf(one -> List.of(found).stream().anyMatch(customer -> customer.customerId() == one));
            throw BranchRule.nothing("由其管户的客户 " + wanted.iterator().next(), "customer " + wanted.iterator().next() + " of that manager");
        }
        List<Line> lines = new ArrayList<>();
        List<Held> going = new ArrayList<>();
        for (Held customer : held) {
            Line line = tried(customer.customerId(), () -> steps.check(customer, entry));
            lines.add(line);
            if (line.done()) {
                going.add(customer);
            }
        }
        List<Long> ids = going.stream().collect(Collectors.groupingBy(Held::branch)).entrySet().stream()
            .map(branch -> steps.ask(branch.getKey(), entry, branch.getValue())).toList();
        return new Asked(ids, lines);
    }

    /** @throws Refusal BRN-01 where there is no such hand-over for the acting person, CUS-06 for a decline without a reason */
    public List<Line> answer(long id, AnswerEntry entry) {
        String me = actors.person().userId();
        HandOver asked = store.find(id).filter(found -> found.receiver().equals(me)).orElseThrow(() -> BranchRule.nothing("由您接收的移交 " + id,
            "hand-over " + id + " for you to confirm"));
        String reason = entry.reason() == null ? "" : entry.reason().strip();
        if (!entry.accept() && reason.length() < 2) {
            throw Refusal.by(RULE, "不接收的，请写明原因", "say why you do not take them over").atField("reason");
        }
        return new LinkedHashSet<>(entry.customers()).stream().map(customer -> entry.accept() ? taken(asked, customer)
            : tried(customer, () -> steps.decline(asked, customer, reason))).toList();
    }

    /** The head takes back what the receiver did not answer of yet. @throws Refusal TSK-02, BRN-01, CUS-06 where all was answered of */
    public List<Line> withdraw(long id) {
        Actor me = actors.person();
        if (!me.has(HEAD)) {
            throw Refusal.by("TSK-02", "批量移交由支行负责人撤回", "a hand-over is withdrawn by the head of the branch");
        }
        HandOver asked = store.find(id).filter(found -> me.branches().contains(found.branch())).orElseThrow(() -> BranchRule.nothing("移交 " + id,
            "hand-over " + id));
        List<Long> open = store.open(id);
        if (open.isEmpty()) {
            throw Refusal.by(RULE, "本次移交已全部答复，无可撤回", "all of this hand-over was answered of; nothing is left to withdraw");
        }
        return open.stream().map(customer -> tried(customer, () -> steps.withdraw(asked, customer))).toList();
    }

    private Line taken(HandOver asked, long customer) {
        try {
            steps.take(asked, customer);
            return new Line(customer, true, null, null, null);
        } catch (Refusal refusal) {
            trail.refused(refusal, actors.currentUser());
            store.open(asked.id(), customer).ifPresent(waits -> steps.refused(asked, customer, refusal));
            return told(customer, refusal);
        }
    }

    private Line tried(long customer, Runnable deed) {
        try {
            deed.run();
            return new Line(customer, true, null, null, null);
        } catch (Refusal refusal) {
            trail.refused(refusal, actors.currentUser());
            return told(customer, refusal);
        }
    }

    private static Line told(long customer, Refusal refusal) {
        return new Line(customer, false, refusal.rule(), refusal.chinese(), refusal.english());
    }
}
