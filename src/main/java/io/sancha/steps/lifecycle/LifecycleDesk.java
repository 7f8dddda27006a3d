package io.sancha.steps.lifecycle;

import io.sancha.lending.casefile.CaseRegister;
import io.sancha.lending.casefile.CaseScope;
import io.sancha.lending.casefile.CreditCase;
import io.sancha.lending.casefile.OpenCases;
import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.notification.Happening;
import io.sancha.platform.notification.Message;
import io.sancha.platform.notification.Notifications;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.CaseDuties;
import io.sancha.steps.contract.ContractDesk;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case for the relationship manager who begins it and closes it with the ending that the diagram reached. */
@Service
public class LifecycleDesk {
    private static final String MANAGER = "relationship-manager";
    /** Whose case it is. */
    private static final Set<String> TOLD = Set.of(MANAGER, "lead-investigator", "assistant-investigator");
    private final CaseRegister cases;
    private final CaseScope scope;
    private final Actors actors;
    private final Trail trail;
    private final ContractDesk contracts;
    private final CaseDuties duties;
    private final OpenCases open;
    private final Notifications notifications;

    LifecycleDesk(CaseRegister cases, CaseScope scope, Actors actors, Trail trail, ContractDesk contracts, CaseDuties duties, OpenCases open,
        Notifications notifications) {
        this.notifications = notifications;
        this.open = open;
        this.contracts = contracts;
        this.duties = duties;
        this.trail = trail;
        this.cases = cases;
        this.scope = scope;
        this.actors = actors;
    }

    /** @return the new case's id, which becomes the business key */
    @Transactional
    public String open() {
        Actor manager = actors.current().filter(actor -> actor.has(MANAGER)).orElseThrow(() -> Refusal.by("CUS-01",
            "信贷业务由客户经理发起", "a credit case is begun by a relationship manager"));
        String branch = manager.ownBranch().orElseThrow(() -> Refusal.by("CUS-09", "客户经理 " + actors.called(manager.userId()) + " 未归属任何分支机构",
            "the relationship manager " + actors.called(manager.userId()) + " belongs to no branch"));
        return cases.open(cases.nextId(branch), branch, manager.userId()).id();
    }

    /** Where it ended without a loan, who brought it in and who investigated it are told. @param ending id of the diagram's end event */
    @Transactional
    public void close(String caseId, String ending) {
        cases.close(caseId, ending);
        if (cases.required(caseId).loanNumber().isEmpty()) {
            String by = actors.current().map(Actor::userId).orElse(null);
            notifications.toHolders(TOLD, Message.ofCase(Happening.ENDED, caseId, by, ending));
        }
    }

    /**
     * Takes down that the customer withdraws, as told to a relationship manager of the branch, while nothing is signed.
     *
     * @throws Refusal also by the rule of any duty or relation that keeps the person away from the case
     */
    @Transactional
    public void withdraw(String caseId, String reason) {
        CreditCase withdrawn = scope.visible(caseId);
        ActPlace place = withdrawing(caseId);
        try {
            String manager = mayTakeDown(caseId);
            if (reason == null || reason.isBlank()) {
                throw Refusal.ofInput("reason", "请填写撤回原因", "give the reason for the withdrawal");
            }
            stillPossible(withdrawn);
            trail.record(manager, place, "WITHDRAWN", null, reason, List.of());
        } catch (Refusal refusal) {
            throw refusal.happenedAt(place);
        }
    }

    /** Whether the acting person may take down that the customer withdraws. @throws Refusal why not */
    @Transactional(readOnly = true)
    public void checkWithdrawal(String caseId) {
        CreditCase withdrawn = scope.visible(caseId);
        mayTakeDown(caseId);
        stillPossible(withdrawn);
    }

    /** The refusal of a withdrawal of which the diagram that the case follows takes no notice: what was taken down would change nothing. */
    public Refusal unheard(String caseId) {
        return Refusal.by("FLO-08", "本案所依的流程图不接收“撤回申请”，撤回不能办理，未作登记：请流程审核岗恢复该消息并迁移本案，或由当前环节否决结案",
            "the diagram that this case follows does not wait for a withdrawal, so nothing was taken down: a process reviewer puts the message back and moves "
                + "the case, or the step where it stands rejects it").happenedAt(withdrawing(caseId));
    }

    private static ActPlace withdrawing(String caseId) {
        return new ActPlace(caseId, "application-withdrawn", null, null, MANAGER);
    }

    private String mayTakeDown(String caseId) {
        Actor manager = actors.current().filter(actor -> actor.has(MANAGER)).orElseThrow(() -> Refusal.by("TSK-02",
            "撤回申请由本机构客户经理登记", "a withdrawal is taken down by a relationship manager of the case's branch"));
        duties.check(caseId, MANAGER, manager.userId());
        return manager.userId();
    }

    private void stillPossible(CreditCase withdrawn) {
        open.check(withdrawn.id());
        withdrawn.loanNumber().ifPresent(loan -> {
            throw Refusal.by("SEQ-01", "本案贷款 " + loan + " 已发放，不能撤回申请；如需了结请提前还款",
                "loan " + loan + " of this case was paid out; an application can no longer be withdrawn, the loan can be repaid early");
        });
        contracts.contractDate(withdrawn.id()).ifPresent(signedOn -> {
            throw Refusal.by("SEQ-01", "合同已于 " + signedOn + " 签订，不能撤回申请；如需了结请提前还款",
                "the contracts were signed on " + signedOn + "; an application can no longer be withdrawn, the loan can be repaid early");
        });
    }

    /** Ends the case of a walk-through that was stopped. */
    @Transactional
    public void rehearsalStopped(String caseId) {
        trail.during(Actor.SYSTEM, ActPlace.outsideProcess(caseId, "rehearsal-stopped"), () -> cases.close(caseId, "rehearsal-stopped"));
    }
}
