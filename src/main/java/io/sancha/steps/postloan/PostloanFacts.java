package io.sancha.steps.postloan;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.BestClass;
import io.sancha.lending.account.ClassLimits;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.LoanStatements;
import io.sancha.lending.account.Notices;
import io.sancha.lending.account.RiskClasses;
import io.sancha.lending.account.books.Explanation;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanPosition;
import io.sancha.lending.account.books.LoanState;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.platform.task.CaseFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What forms show of a loan after disbursement: where it stands, its inspections, classes and notices. */
@Component
class PostloanFacts implements CaseFacts<PostloanFacts.View> {
    private final LoanAccounts accounts;
    private final LoanStatements statements;
    private final RiskClasses classes;
    private final ClassLimits limits;
    private final Notices notices;
    private final InspectionPlans plans;
    private final InspectionViews inspections;
    private final OwnPaymentViews own;

    PostloanFacts(LoanAccounts accounts, LoanStatements statements, RiskClasses classes, ClassLimits limits, Notices notices, InspectionPlans plans,
                  InspectionViews inspections, OwnPaymentViews own) {
        this.own = own;
        this.accounts = accounts;
        this.statements = statements;
        this.classes = classes;
        this.limits = limits;
        this.notices = notices;
        this.plans = plans;
        this.inspections = inspections;
    }

    record View(LoanView loan, PlanView plan, InspectionViews.OrderView order, InspectionViews.Current inspection, InspectionViews.Last last,
        List<InspectionViews.Misuse> misuses, OwnPaymentViews.Own ownPayments, List<ClassView> classHistory,
        List<NoticeView> notices) {
    }

    /** @param asOf the day of every figure */
    record LoanView(String number, LocalDate asOf, LocalDate disbursedOn, LocalDate maturesOn, Money principal, Money outstanding, LoanState state,
                    int daysPastDue, RiskClass riskClass, RiskClass floor, String floorRule, String floorBecause) {
    }

    record PlanView(InspectionKind kind, List<KeyCause> causes, LocalDate opensOn, LocalDate dueOn, LocalDate closesOn, String rule) {
    }

    record ClassView(LocalDate on, RiskClass from, RiskClass to, String method, String reason) {
    }

    record NoticeView(String kind, String copy, String guarantor, LocalDate sentOn, LocalDate receivedOn) {
    }

    @Override
    public String section() {
        return "postloan";
    }

    @Override
    public Optional<View> of(String caseId) {
        return accounts.ofCase(caseId).map(this::view);
    }

    private View view(LoanAccount loan) {
        LoanPosition position = accounts.position(loan.number());
        Explanation now = statements.explain(loan.number(), statements.today(loan.number()));
        BestClass best = limits.of(position);
        var shown = new LoanView(loan.number(), now.on(), loan.disbursedOn(), position.maturesOn(), loan.principal(), now.outstanding(), now.state(),
            now.daysPastDue(), position.riskClass(), best.riskClass(), best.rule(), best.chinese() + " / " + best.english());
        PlanView plan = plans.findFirstByCaseIdOrderByIdDesc(loan.caseId()).map(p -> new PlanView(p.kind(), p.causes(), p.opensOn(), p.dueOn(),
            p.closesOn(), p.rule())).orElse(null);
        List<ClassView> history = classes.history(loan.number()).stream().map(c -> new ClassView(c.on(), c.from(), c.to(), c.method().name(), c.reason()))
            .toList();
        List<NoticeView> sent = notices.of(loan.number()).stream()
            .map(n -> new NoticeView(n.kind().name(), n.copy().name(), n.guarantor(), n.sentOn(), n.receivedOn())).toList();
        return new View(shown, plan, inspections.order(loan.caseId()), inspections.current(loan.caseId()), inspections.last(loan.caseId()),
            inspections.misuses(loan.caseId()), own.of(loan.caseId()), history, sent);
    }
}
