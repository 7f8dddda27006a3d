package io.sancha.steps.relationship.portfolio;

import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.database.Turns;
import io.sancha.platform.notification.Happening;
import io.sancha.platform.notification.Message;
import io.sancha.platform.notification.Notifications;
import io.sancha.platform.people.Actors;
import io.sancha.steps.relationship.CustomerHandOver;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One customer at a time, each in a transaction of its own: what is refused of one leaves the others alone. */
@Service
class HandOverSteps {
    private static final String RULE = "CUS-06";
    private final HandOverStore store;
    private final CustomerHandOver customers;
    private final Turns turns;
    private final Trail trail;
    private final Actors actors;
    private final Notifications notifications;

    HandOverSteps(HandOverStore store, CustomerHandOver customers, Turns turns, Trail trail, Actors actors, Notifications notifications) {
        this.store = store;
        this.customers = customers;
        this.turns = turns;
        this.trail = trail;
        this.actors = actors;
        this.notifications = notifications;
    }

    /** @throws Refusal CUS-06 where it is asked for already, and by whatever keeps the receiver from it */
    @Transactional(readOnly = true)
    public void check(Held customer, AskEntry entry) {
        if (store.isOpen(customer.customerId())) {
            throw Refusal.by(RULE, "该客户已在移交中，请等接收人答复", "this customer is being handed over already; wait for the receiver's answer")
                .happenedAt(ActPlace.outsideProcess(customer.caseId(), "ask-hand-over"));
        }
        ActPlace.outsideProcess(customer.caseId(), "ask-hand-over").checking(() -> customers.checkReceiver(customer.caseId(), customer.customerId(),
            entry.manager(), entry.to()));
    }

    /** Asks for those that may go. @return its number */
    @Transactional
    public long ask(String branch, AskEntry entry, List<Held> going) {
        turns.take("hand-over-from/" + entry.manager());
        going.forEach(customer -> check(customer, entry));
        boolean nobody = entry.manager().isEmpty();
        long id = store.ask(branch, entry);
        going.forEach(customer -> {
            store.add(id, customer);
            trail.record(actors.currentUser(), ActPlace.outsideProcess(customer.caseId(), "ask-hand-over"), "ASKED", RULE,
                "管户由 " + (nobody ? "无人" : actors.called(entry.manager())) + " 移交 " + actors.called(entry.to()) + "，待其接收：" + entry.reason()
                    + " / to be handed over from " + (nobody ? "nobody" : actors.called(entry.manager())) + " to "
                    + actors.called(entry.to()) + ", who is to confirm: " + entry.reason(),
                List.of(new Reference("hand-over", String.valueOf(id), null)));
        });
        notifications.toPeople(List.of(entry.to()), "relationship-manager", new Message(Happening.HAND_OVER_ASKED, going.get(0).caseId(), null,
            (LocalDate) null, actors.currentUser(), String.valueOf(going.size())));
        return id;
    }

    /** The acting person takes a customer over. @throws Refusal CUS-06 where nothing waits, and by whatever keeps them from it */
    @Transactional
    public void take(HandOver asked, long customer) {
        customers.takeOver(waiting(asked, customer), asked.former(), asked.reason());
        store.answer(asked.id(), customer, HandOverOutcome.HANDED, null, null);
    }

    @Transactional
    public void decline(HandOver asked, long customer, String reason) {
        String caseId = waiting(asked, customer);
        store.answer(asked.id(), customer, HandOverOutcome.DECLINED, null, reason);
        trail.record(actors.currentUser(), ActPlace.outsideProcess(caseId, "take-customer-over"), "DECLINED", RULE, reason,
            List.of(new Reference("hand-over", String.valueOf(asked.id()), null)));
        notifications.toDuty("approver-branch", new Message(Happening.HAND_OVER_ANSWERED, caseId, null, null, actors.currentUser(), "1"));
    }

    @Transactional
    public void withdraw(HandOver asked, long customer) {
        String caseId = waiting(asked, customer);
        store.answer(asked.id(), customer, HandOverOutcome.WITHDRAWN, null, null);
        trail.record(actors.currentUser(), ActPlace.outsideProcess(caseId, "ask-hand-over"), "WITHDRAWN", RULE,
            "撤回移交 " + actors.called(asked.receiver()) + " / the hand-over to " + actors.called(asked.receiver()) + " was withdrawn",
            List.of(new Reference("hand-over", String.valueOf(asked.id()), null)));
    }

    /** That a rule kept the acting person from a customer, once the try is rolled back. */
    @Transactional
    public void refused(HandOver asked, long customer, Refusal refusal) {
        String caseId = waiting(asked, customer);
        store.answer(asked.id(), customer, HandOverOutcome.REFUSED, refusal, null);
        notifications.toDuty("approver-branch", new Message(Happening.HAND_OVER_ANSWERED, caseId, null, null, actors.currentUser(), "1"));
    }

    private String waiting(HandOver asked, long customer) {
        turns.take("hand-over-answer/" + asked.id() + "/" + customer);
        return store.open(asked.id(), customer).orElseThrow(() -> Refusal.by(RULE, "该客户不在待接收之列，或已答复", "this customer does not wait to be taken over, or was "
            + "answered of"));
    }
}
