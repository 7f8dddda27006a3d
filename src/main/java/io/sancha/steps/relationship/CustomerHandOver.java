package io.sancha.steps.relationship;

import io.sancha.kernel.money.Money;
import io.sancha.lending.casefile.CaseScope;
import io.sancha.lending.casefile.OpenCases;
import io.sancha.lending.casefile.Recorded;
import io.sancha.lending.customer.CustomerDesk;
import io.sancha.lending.exposure.ExposureDesk;
import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.database.Turns;
import io.sancha.platform.notification.Happening;
import io.sancha.platform.notification.Message;
import io.sancha.platform.notification.Notifications;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.CaseDuties;
import io.sancha.platform.people.Colleagues;
import io.sancha.platform.task.HandedTasks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 管户移交: the responsible manager hands a customer, with all of the customer's cases, over to another manager of the branch (CUS-06). Who is handed the
 * customer must be free of every duty that excludes a manager's in each of the living cases, and of the grade that the borrower asks for (CUS-07).
 */
@Service
@Transactional
public class CustomerHandOver {
    private static final String MANAGER = "relationship-manager";
    private static final String RULE = "CUS-06";
    private static final int LONGEST_REASON = 200;
    private final ManagerAssignments managers;
    private final RelationshipDesk relationships;
    private final CustomerDesk customers;
    private final PortfolioRule portfolio;
    private final ExposureDesk exposure;
    private final CaseScope scope;
    private final OpenCases open;
    private final CaseDuties duties;
    private final Colleagues colleagues;
    private final Actors actors;
    private final Turns turns;
    private final Trail trail;
    private final JdbcClient sql;
    private final Clock clock;
    private final Notifications notifications;
    private final HandedTasks tasks;
    private final List<WaitingHandOver> waiting;

    CustomerHandOver(ManagerAssignments managers, RelationshipDesk relationships, CustomerDesk customers, PortfolioRule portfolio, ExposureDesk exposure,
                     CaseScope scope, OpenCases open, CaseDuties duties, Colleagues colleagues, Actors actors, Turns turns, Trail trail, JdbcClient sql,
                     Clock clock, Notifications notifications, HandedTasks tasks, List<WaitingHandOver> waiting) {
        this.waiting = waiting;
        this.tasks = tasks;
        this.notifications = notifications;
        this.managers = managers;
        this.relationships = relationships;
        this.customers = customers;
        this.portfolio = portfolio;
        this.exposure = exposure;
        this.scope = scope;
        this.open = open;
        this.duties = duties;
        this.colleagues = colleagues;
        this.actors = actors;
        this.turns = turns;
        this.trail = trail;
        this.sql = sql;
        this.clock = clock;
    }

    /** Who may be handed the case's customer, names by user id: managers at work in the branch, but the one there is. */
    @Transactional(readOnly = true)
    public Map<String, String> choices(String caseId) {
        scope.visible(caseId);
        Set<String> others = new HashSet<>(colleagues.inCase(caseId, MANAGER));
        customers.find(caseId).flatMap(customer -> relationships.managerOf(customer.id())).ifPresent(others::remove);
        return new TreeMap<>(actors.displayNames(others));
    }

    /**
     * Who may hand over: the responsible manager, or where that person no longer works in the branch any manager who does.
     *
     * @throws Refusal TSK-02, CUS-01, CUS-06 or SEQ-01
     */
    @Transactional(readOnly = true)
    public void check(String caseId) {
        Actor person = actors.person();
        if (!person.has(MANAGER)) {
            throw Refusal.by("TSK-02", "管户移交由管户客户经理办理", "a customer is handed over by the responsible manager");
        }
        open.check(caseId);
        String current = current(caseId).manager();
        if (!current.equals(person.userId()) && colleagues.inCase(caseId, MANAGER).contains(current)) {
            throw Refusal.by(RULE, "本案客户由 " + actors.called(current) + " 管户，只能由其本人移交",
                actors.called(current) + " answers for this customer, and alone hands the customer over");
        }
    }

    /**
     * A head asked for it and the acting person, who is to answer from now on, confirms it (ADR 120).
     *
     * @param from who answers so far; empty where nobody does @throws Refusal as {@link #handOver}, and CUS-06 where another answers by now
     */
    public void takeOver(String caseId, String from, String reason) {
        String to = actors.currentUser();
        trail.within(to, new ActPlace(caseId, "take-customer-over", null, null, MANAGER), () -> {
            long customer = customers.ofCase(caseId).id();
            turns.take("manager-of/" + customer);
            ManagerAssignment before = from.isEmpty() ? managers.findFirstByCustomerIdOrderByIdDesc(customer).orElse(null) : current(caseId);
            if (before != null && !before.manager().equals(from)) {
                throw Refusal.by(RULE, "客户已由 " + actors.called(before.manager()) + " 管户，本次移交不再办理",
                    actors.called(before.manager()) + " answers for the customer by now; this hand-over is void");
            }
            given(caseId, customer, before, to, reason(reason));
            return null;
        });
    }

    /** @param to user id of the manager who answers from now on @throws Refusal as {@link #check}, and by whatever keeps the other from the cases */
    public void handOver(String caseId, String to, String reason) {
        scope.visible(caseId);
        var place = new ActPlace(caseId, "hand-over-customer", null, null, MANAGER);
        place.checking(() -> check(caseId));
        trail.within(actors.currentUser(), place, () -> {
            String words = reason(reason);
            long customer = customers.ofCase(caseId).id();
            turns.take("manager-of/" + customer);
            // anew: while this one waited, another may have handed the customer over
            check(caseId);
            given(caseId, customer, current(caseId), to, words);
            waiting.forEach(one -> one.handedOver(caseId, customer));
            notifications.toPeople(List.of(to), MANAGER, Message.ofCase(Happening.CUSTOMER_HANDED, caseId, actors.currentUser(), null));
            return null;
        });
    }

    private void given(String caseId, long customer, ManagerAssignment before, String to, String words) {
        checkReceiver(caseId, customer, before == null ? "" : before.manager(), to);
        ManagerAssignment made = managers.save(new ManagerAssignment(caseId, customer, to, before, Recorded.now(clock, actors)));
        Optional<String> warning = relationships.find(caseId).isEmpty() ? Optional.empty() : portfolio.check(caseId, size(customer));
        trail.about("manager-assignment", made.id(), null);
        trail.answered("HANDED_OVER");
        if (before == null) {
            trail.because(RULE, "指定 " + actors.called(to) + " 管户：" + words + " / " + actors.called(to) + " answers for the customer, the first: " + words);
            warning.ifPresent(trail::alsoSaying);
            return;
        }
        trail.because(RULE, "管户由 " + actors.called(before.manager()) + " 移交 " + actors.called(to) + "：" + words + " / "
            + actors.called(before.manager()) + " handed the customer over to " + actors.called(to) + ": " + words);
        warning.ifPresent(trail::alsoSaying);
        tasks.giveBack(before.manager(), MANAGER, living(customer), RULE);
    }

    /** What the customer owes and has reserved, or what was last measured where a case still asks for it: before the approval nothing is reserved. */
    private Money size(long customer) {
        Money owed = exposure.standing(customer, LocalDate.now(clock)).customerExposure();
        Money measured = portfolio.measured(customer);
        return owed.compareTo(measured) < 0 ? measured : owed;
    }

    private List<String> living(long customer) {
        return sql.sql("select case_id from customer_case where customer_id = :customer and alive order by case_id").param("customer", customer)
            .query(String.class).list();
    }

    /** @throws Refusal CUS-06 of who does not work there as a manager, and by whatever keeps them from one of the customer's cases */
    @Transactional(readOnly = true)
    public void checkReceiver(String caseId, long customer, String before, String to) {
        if (to == null || to.equals(before) || !colleagues.inCase(caseId, MANAGER).contains(to)) {
            throw Refusal.by(RULE, "请选择本机构另一名在岗的客户经理", "choose another relationship manager at work in this branch").atField("to");
        }
        living(customer).forEach(living -> duties.check(living, MANAGER, to));
    }

    private ManagerAssignment current(String caseId) {
        return managers.findFirstByCustomerIdOrderByIdDesc(customers.ofCase(caseId).id()).orElseThrow(() -> Refusal.by(RULE,
            "客户尚无管户客户经理，建立信贷关系时指定", "the customer has no responsible manager yet; the first is named when the relationship is established"));
    }

    private static String reason(String words) {
        String reason = words == null ? "" : words.strip();
        if (reason.length() < 2 || reason.length() > LONGEST_REASON) {
            throw Refusal.by(RULE, "请写明移交原因，2 至 " + LONGEST_REASON + " 字", "say why the customer is handed over, in 2 to " + LONGEST_REASON + " characters")
                .atField("reason");
        }
        return reason;
    }
}
