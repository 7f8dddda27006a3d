package io.sancha.steps.disbursement;

import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.OpenLoan;
import io.sancha.lending.account.books.CompoundRate;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.PenaltyTerms;
import io.sancha.lending.account.books.Waterfall;
import io.sancha.lending.casefile.OnceOnly;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.policy.DueDates;
import io.sancha.steps.disbursement.DrawdownAudit.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a loan from its sealed contract to the day on which it is paid and booked. */
@Service
public class DisbursementDesk {
    private final Drawdowns drawdowns;
    private final PaymentPlans plans;
    private final DrawdownAudits audits;
    private final PayOuts payOuts;
    private final PaymentConfirmations confirmations;
    private final DrawdownGroundsReader grounds;
    private final DrawdownChecks checks;
    private final PaymentMethods methods;
    private final LoanAccounts accounts;
    private final DueDates dueDates;
    private final List<StopOfDrawdowns> stops;
    private final Stamps stamps;
    private final Trail trail;

    DisbursementDesk(Drawdowns drawdowns, PaymentPlans plans, DrawdownAudits audits, PayOuts payOuts, PaymentConfirmations confirmations,
        DrawdownGroundsReader grounds,
                     DrawdownChecks checks, PaymentMethods methods, LoanAccounts accounts, Stamps stamps, Trail trail, DueDates dueDates,
        List<StopOfDrawdowns> stops) {
        this.stops = stops;
        this.dueDates = dueDates;
        this.drawdowns = drawdowns;
        this.plans = plans;
        this.audits = audits;
        this.payOuts = payOuts;
        this.confirmations = confirmations;
        this.grounds = grounds;
        this.checks = checks;
        this.methods = methods;
        this.accounts = accounts;
        this.stamps = stamps;
        this.trail = trail;
    }

    /** The case's drawdown as last asked for. */
    @Transactional(readOnly = true)
    public Optional<Drawdown> find(String caseId) {
        return drawdowns.findFirstByCaseIdOrderByIdDesc(caseId);
    }

    /** The same, for those who come after it. @throws Refusal SEQ-01 if nothing was asked for */
    @Transactional(readOnly = true)
    public Drawdown ofCase(String caseId) {
        return find(caseId).orElseThrow(() -> Refusal.by("SEQ-01", "本案尚未申请提款，请先提款申请", "nothing was asked to be drawn in this case; that comes first"));
    }

    /**
     * @throws Refusal DIS-03 if the payments are not together the contract's amount, SEQ-01 if there is no sealed contract, or what a later step has
     *     against it
     */
    @Transactional
    public Drawdown request(String caseId, DrawdownEntry entry) {
        DrawdownGrounds found = grounds.of(caseId);
        if (found.contract().sealedOn() == null) {
            throw Refusal.by("SEQ-01", "合同 " + found.contract().number() + " 尚未签章，不能提款", "contract " + found.contract()
                .number() + " is not sealed yet; nothing can be drawn");
        }
        stops.forEach(stop -> stop.check(caseId));
        OnceOnly.check(accounts.ofCase(caseId).isPresent(), "本案贷款已发放", "the loan of this case was disbursed");
        OnceOnly.check(find(caseId).filter(last -> !isReturned(last)).isPresent(), "提款申请已提交", "the drawdown was asked for");
        var drawdown = new Drawdown(stamps.now(caseId), found.contract().id(), entry);
        DrawdownRules.checkRequest(drawdown, found);
        drawdowns.save(drawdown);
        trail.about("drawdown", drawdown.id(), null);
        return drawdown;
    }

    private boolean isReturned(Drawdown drawdown) {
        return audits.findByDrawdownIdOrderById(drawdown.id()).stream().anyMatch(audit -> audit.outcome() == AuditOutcome.RETURNED);
    }

    /** Decides for each payee how it is paid. */
    @Transactional
    public void determinePaymentMethods(String caseId) {
        Drawdown drawdown = ofCase(caseId);
        OnceOnly.check(plans.findByDrawdownId(drawdown.id()).isPresent(), "本次提款的支付方式已确定", "the payment of this drawdown was planned");
        List<PaymentPlan.Decided> decided = methods.decide(drawdown, drawdowns.paidUnder(drawdown.contractId()), grounds.of(caseId));
        var plan = plans.save(new PaymentPlan(stamps.now(caseId), drawdown.id(), decided));
        trail.about("payment-plan", plan.id(), null);
        trail.answered(plan.methods().stream().map(m -> m.method().name()).distinct().sorted().reduce((a, b) -> a + "," + b).orElseThrow());
    }

    /** The first audit. @throws Refusal by the rule of the first item of the checklist that is not met, or DIS-04 */
    @Transactional
    public AuditOutcome audit(String caseId, AuditEntry entry) {
        return decide(caseId, Role.AUDIT, entry);
    }

    /** The second audit, by another person. @throws Refusal DIS-02 if it is the same person, else as the first */
    @Transactional
    public AuditOutcome recheck(String caseId, AuditEntry entry) {
        return decide(caseId, Role.RECHECK, entry);
    }

    private AuditOutcome decide(String caseId, Role role, AuditEntry entry) {
        Drawdown drawdown = unpaid(caseId);
        DrawdownGrounds found = grounds.of(caseId);
        List<DrawdownCheck> checklist = checklist(drawdown, found);
        Stamp stamp = stamps.now(caseId);
        DrawdownRules.checkAudit(role, entry, stamp.by(), audits.findByDrawdownIdOrderById(drawdown.id()), checklist, found.approval().conditions());
        var audit = audits.save(new DrawdownAudit(stamp, drawdown.id(), role, entry, checklist));
        trail.about("drawdown-audit", audit.id(), null);
        trail.answered(audit.outcome().name());
        if (audit.outcome() == AuditOutcome.RETURNED) {
            trail.because("DIS-02", audit.reason());
        }
        return audit.outcome();
    }

    private List<DrawdownCheck> checklist(Drawdown drawdown, DrawdownGrounds found) {
        boolean planned = plans.findByDrawdownId(drawdown.id()).filter(plan -> plan.methods().size() == drawdown.payees().size()).isPresent();
        return checks.of(found, drawdown, planned);
    }

    /** The accountant pays. @throws Refusal DIS-01 unless two people passed this very drawdown, or what no longer holds of the checklist */
    @Transactional
    public void payOut(String caseId, PayOutEntry entry) {
        Drawdown drawdown = unpaid(caseId);
        stops.forEach(stop -> stop.check(caseId));
        DrawdownRules.checkPassedByTwo(audits.findByDrawdownIdOrderById(drawdown.id()));
        DrawdownRules.checkAllMet(checklist(drawdown, grounds.of(caseId)));
        var paid = payOuts.save(new PayOut(stamps.now(caseId), drawdown.id(), entry.voucher().strip()));
        trail.about("pay-out", paid.id(), null);
    }

    /** Opens the loan's account, once, on the day of the payment (DIS-12). @return the loan's number */
    @Transactional
    public String book(String caseId) {
        Drawdown drawdown = ofCase(caseId);
        OnceOnly.check(accounts.ofCase(caseId).filter(account -> !Objects.equals(account.drawdownId(), drawdown.id())).isPresent(), "本案已有贷款入账",
            "another loan of this case was booked");
        PayOut paid = paid(drawdown);
        var contract = grounds.of(caseId).contract();
        var penalties = new PenaltyTerms(contract.overdueUplift(), contract.misuseUplift(), CompoundRate.valueOf(contract.compoundRate()));
        String number = accounts.open(new OpenLoan(caseId, drawdown.id(),
            LoanReceiptTerms.of(contract, paid.bankDate(), dueDates.of(contract.product(), paid.bankDate())), penalties, Waterfall.usual()));
        trail.about("loan-account", number, null);
        trail.answered("BOOKED");
        return number;
    }

    /** Holds what was paid, drawn and booked against each other. */
    @Transactional
    public void confirm(String caseId) {
        Drawdown drawdown = ofCase(caseId);
        LoanAccount account = accounts.ofCase(caseId).orElseThrow(() -> Refusal.by("SEQ-01", "贷款尚未入账，不能核对",
            "the loan is not booked; there is nothing to confirm"));
        if (!account.principal().equals(drawdown.amount()) || !Objects.equals(account.drawdownId(), drawdown.id())) {
            throw new IllegalStateException("booked " + account.principal() + " on loan " + account.number() + ", paid " + drawdown.amount());
        }
        PayOut paid = paid(drawdown);
        OnceOnly.check(confirmations.existsByPayOutId(paid.id()), "本次支付已核对", "this payment was confirmed");
        var confirmed = confirmations.save(new PaymentConfirmation(stamps.now(caseId), paid.id(), account.number(), drawdown.amount()));
        trail.about("payment-confirmation", confirmed.id(), null);
    }

    private Drawdown unpaid(String caseId) {
        Drawdown drawdown = ofCase(caseId);
        OnceOnly.check(payOuts.findByDrawdownId(drawdown.id()).isPresent(), "本次提款已支付", "this drawdown was paid");
        return drawdown;
    }

    private PayOut paid(Drawdown drawdown) {
        return payOuts.findByDrawdownId(drawdown.id()).orElseThrow(() -> Refusal.by("DIS-01", "款项尚未支付，不能记账", "nothing was paid out; nothing can be booked"));
    }
}
