package io.sancha.steps.postloan;

import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.VisibleLoans;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.casefile.OpenCases;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.notification.Happening;
import io.sancha.platform.notification.Message;
import io.sancha.platform.notification.Notifications;
import io.sancha.platform.people.Actors;
import io.sancha.platform.policy.Policy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders a key inspection from above (PLM-08): once for a loan until it is carried out. */
@Service
public class InspectionOrdering {
    /** The heads, and the risk line. */
    private static final Set<String> ORDER = Set.of("approver-branch", "approver-head-office", "risk-inspector");
    private final InspectionOrders orders;
    private final VisibleLoans visible;
    private final LoanAccounts accounts;
    private final OpenCases open;
    private final Policy policy;
    private final Actors actors;
    private final Stamps stamps;
    private final Trail trail;
    private final Notifications notifications;

    InspectionOrdering(InspectionOrders orders, VisibleLoans visible, LoanAccounts accounts, OpenCases open, Policy policy, Actors actors, Stamps stamps,
        Trail trail, Notifications notifications) {
        this.orders = orders;
        this.visible = visible;
        this.accounts = accounts;
        this.open = open;
        this.policy = policy;
        this.actors = actors;
        this.stamps = stamps;
        this.trail = trail;
        this.notifications = notifications;
    }

    /**
     * The acting person orders it.
     *
     * @throws Refusal BRN-01 if there is no such loan in the person's branches, TSK-02 to another duty, PLM-08 for too many days, a loan that has ended
     *     or of which an order is open; SEQ-01 once the case has ended
     */
    @Transactional
    public InspectionOrder order(OrderEntry entry) {
        LoanAccount loan = visible.required(entry.loanNumber());
        ActPlace place = ActPlace.outsideProcess(loan.caseId(), "order-inspection");
        try {
            checkOrders();
            return ordered(loan, entry, place);
        } catch (Refusal refusal) {
            throw refusal.happenedAt(place);
        }
    }

    private InspectionOrder ordered(LoanAccount loan, OrderEntry entry, ActPlace place) {
        Stamp stamp = stamps.now(loan.caseId());
        int atMost = policy.days("inspection.ordered-within", stamp.bankDate());
        if (entry.withinDays() > atMost) {
            throw Refusal.by("PLM-08", "上级指令的检查至迟在 " + atMost + " 日内完成", "an inspection that is ordered is made within " + atMost + " days at the latest")
                .atField("withinDays");
        }
        accounts.locked(loan.number());
        checkOrdered(loan.number());
        InspectionOrder made = made(stamp, loan.number(), entry.withinDays(), entry.reason().strip());
        trail.record(stamp.by(), place, "ORDERED", "PLM-08", made.dueOn() + "：" + made.reason(),
            List.of(new Reference("inspection-order", String.valueOf(made.id()), null)));
        return made;
    }

    /**
     * A key inspection follows what the risk line found in a step of a diagram (PLM-05), within the days that an order may leave at the most.
     *
     * @return empty where one is ordered already for which no evidence was taken yet: it serves for this too
     */
    @Transactional
    public Optional<InspectionOrder> follows(String loanNumber, String reason) {
        LoanAccount loan = accounts.required(loanNumber);
        accounts.locked(loanNumber);
        Optional<InspectionOrder> serves = orders.untouched(loan.caseId());
        if (serves.isPresent()) {
            trail.about("inspection-order", serves.get().id(), null);
            return Optional.empty();
        }
        Stamp stamp = stamps.now(loan.caseId());
        InspectionOrder made = made(stamp, loanNumber, policy.days("inspection.ordered-within", stamp.bankDate()), reason);
        trail.about("inspection-order", made.id(), null);
        trail.because("PLM-08", made.dueOn() + "：" + made.reason());
        return Optional.of(made);
    }

    private InspectionOrder made(Stamp stamp, String loanNumber, int withinDays, String reason) {
        String caseId = stamp.caseId();
        InspectionOrder made = orders.save(new InspectionOrder(stamp, loanNumber, stamp.bankDate().plusDays(withinDays), reason));
        Message message = Message.ofCase(Happening.INSPECTION_ORDERED, caseId, stamp.by(), made.dueOn() + "：" + made.reason());
        notifications.toDuty("inspector", message);
        notifications.toHolders(Set.of("relationship-manager"), message);
        return made;
    }

    /** The case of the loan that is ordered about. @throws Refusal BRN-01 if there is no such loan in the person's branches */
    @Transactional(readOnly = true)
    public String caseOf(OrderEntry entry) {
        return visible.required(entry.loanNumber()).caseId();
    }

    /** Whether the acting person has a duty that orders inspections. */
    public boolean mayOrder() {
        return ORDER.stream().anyMatch(actors.person()::has);
    }

    private void checkOrders() {
        if (!mayOrder()) {
            throw Refusal.by("TSK-02", "重点检查由支行负责人、总行审批人或风险检查岗指令",
                "a key inspection is ordered by the head of the branch or of the head office, or by the risk line");
        }
    }

    /** Whether an inspection of the loan may be ordered. @throws Refusal why not */
    @Transactional(readOnly = true)
    public void checkOrdered(String loanNumber) {
        LoanAccount loan = visible.required(loanNumber);
        open.check(loan.caseId());
        if (SupervisionState.of(accounts.position(loanNumber).state()) == SupervisionState.ENDED) {
            throw Refusal.by("PLM-08", "贷款 " + loanNumber + " 已结清或核销，不再检查", "loan " + loanNumber
                + " is settled or written off and is inspected no more").atField("loanNumber");
        }
        orders.open(loan.caseId()).ifPresent(known -> {
            throw Refusal.by("PLM-08", "已于 " + known.bankDate() + " 指令 " + known.dueOn() + " 前检查，尚未完成，不重复指令",
                "an inspection by " + known.dueOn() + " was ordered on " + known.bankDate() + " and is not made yet; it is not ordered twice");
        });
    }
}
