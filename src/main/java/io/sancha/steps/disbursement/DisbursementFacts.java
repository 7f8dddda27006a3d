package io.sancha.steps.disbursement;

import io.sancha.kernel.money.Money;
import io.sancha.platform.people.Actors;
import io.sancha.platform.task.CaseFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What forms show of a disbursement: the contract to draw under, the payees, the checklist as it stands now, the audits. */
@Component
class DisbursementFacts implements CaseFacts<DisbursementFacts.View> {
    private final DrawdownGroundsReader grounds;
    private final Drawdowns drawdowns;
    private final PaymentPlans plans;
    private final DrawdownAudits audits;
    private final PayOuts payOuts;
    private final DrawdownChecks checks;
    private final Actors actors;

    DisbursementFacts(DrawdownGroundsReader grounds, Drawdowns drawdowns, PaymentPlans plans, DrawdownAudits audits, PayOuts payOuts, DrawdownChecks checks,
                      Actors actors) {
        this.grounds = grounds;
        this.drawdowns = drawdowns;
        this.plans = plans;
        this.audits = audits;
        this.payOuts = payOuts;
        this.checks = checks;
        this.actors = actors;
    }

    record View(String contractNumber, String product, Money contractAmount, int termMonths, String approvalNumber, List<ConditionView> conditions,
        String account,
                Money amount, List<PayeeView> payees, List<CheckView> checklist, Boolean ready, List<AuditView> audits, String voucher, LocalDate paidOn) {
    }

    record ConditionView(String condition) {
    }

    record PayeeView(String payee, String account, String bank, Money amount, String purpose, PayeeKind kind, PaymentMethod method, String rule) {
    }

    record CheckView(String item, boolean met, String rule, String found) {
    }

    record AuditView(String role, String outcome, String by, LocalDate on, String reason) {
    }

    @Override
    public String section() {
        return "disbursement";
    }

    @Override
    public Optional<View> of(String caseId) {
        return grounds.find(caseId).filter(g -> g.contract().sealedOn() != null)
            .map(g -> view(g, drawdowns.findFirstByCaseIdOrderByIdDesc(caseId).orElse(null)));
    }

    private View view(DrawdownGrounds g, Drawdown drawdown) {
        var conditions = g.approval().conditions().stream().map(ConditionView::new).toList();
        if (drawdown == null) {
            return new View(g.contract().number(), g.contract().product(), g.contract().amount(), g.contract().termMonths(), g.approval().number(), conditions,
                g.borrower().account(),
                null, null, null, null, null, null, null);
        }
        List<PaymentPlan.Decided> methods = plans.findByDrawdownId(drawdown.id()).map(PaymentPlan::methods).orElse(List.of());
        List<DrawdownCheck> checklist = checks.of(g, drawdown, methods.size() == drawdown.payees().size());
        Optional<PayOut> paid = payOuts.findByDrawdownId(drawdown.id());
        return new View(g.contract().number(), g.contract().product(), g.contract().amount(), g.contract().termMonths(), g.approval().number(), conditions,
            g.borrower().account(),
            drawdown.amount(), payees(drawdown, methods),
            checklist.stream().map(c -> new CheckView("CHECK_" + c.item(), c.met(), c.rule(), c.chinese() + " / " + c.english())).toList(),
            checklist.stream().allMatch(DrawdownCheck::met),
            audits.findByDrawdownIdOrderById(drawdown.id()).stream()
            .map(a -> new AuditView(a.role().name(), a.outcome().name(), actors.displayName(a.recordedBy()), a.bankDate(), a.reason())).toList(),
            paid.map(PayOut::voucher).orElse(null), paid.map(PayOut::bankDate).orElse(null));
    }

    private static List<PayeeView> payees(Drawdown drawdown, List<PaymentPlan.Decided> methods) {
        List<PayeeView> views = new ArrayList<>();
        for (int i = 0; i < drawdown.payees().size(); i++) {
            Payee p = drawdown.payees().get(i);
            var decided = i < methods.size() ? methods.get(i) : null;
            views.add(new PayeeView(p.name(), p.account(), p.bankCode(), p.amount(), p.purpose(), p.kind(), decided == null ? null : decided.method(),
                decided == null ? null : decided.rule()));
        }
        return views;
    }
}
