package io.sancha.tools.walkthrough;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.RiskClasses;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.audit.TrailAudit;
import io.sancha.platform.audit.TrailRecord;
import io.sancha.platform.engine.CaseInstances;
import io.sancha.platform.people.CaseDuties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks at a case after its walk: how it ended, what was paid, and whether every check holds. */
@Component
class Reckoning {
    private static final int PAGE = 500;
    private final CaseRegister cases;
    private final CaseDuties duties;
    private final CaseInstances instances;
    private final Trail trail;
    private final TrailAudit audit;
    private final LoanAccounts accounts;
    private final RiskClasses classes;

    Reckoning(CaseRegister cases, CaseDuties duties, CaseInstances instances, Trail trail, TrailAudit audit, LoanAccounts accounts, RiskClasses classes) {
        this.cases = cases;
        this.duties = duties;
        this.instances = instances;
        this.trail = trail;
        this.audit = audit;
        this.accounts = accounts;
        this.classes = classes;
    }

    Ending of(Walk walk) {
        String caseId = walk.caseId();
        String closedBy = cases.required(caseId).outcome().orElse("");
        Expectation.Outcome outcome = walk.refusal().isPresent() ? Expectation.Outcome.REFUSED_ACTION : outcome(closedBy);
        String rule = walk.refusal().map(refusal -> refusal.rule()).orElseGet(() -> outcome == Expectation.Outcome.REJECTED ? lastRule(caseId) : null);
        List<String> waiting = outcome == Expectation.Outcome.UNFINISHED ? instances.standing(caseId) : List.of();
        LoanAccount loan = walk.loan().account().orElse(null);
        if (loan == null) {
            return new Ending(outcome, rule, walk.reached().id(), waiting, caseId, null, null, null, null, null, null, null, checks(caseId, true));
        }
        Paid paid = Paid.of(loan, accounts);
        Money outstanding = accounts.position(loan.number()).outstanding();
        boolean conserved = paid.disbursed().plus(paid.capitalised()).equals(outstanding.plus(paid.principal()).plus(paid.writtenOff()));
        return new Ending(outcome, rule, walk.reached().id(), waiting, caseId, loan.number(), classes.worst(loan.number()).name(), paid.disbursed(),
            paid.principal(), paid.interest(), paid.penalty(), outstanding, checks(caseId, conserved));
    }

    private static Expectation.Outcome outcome(String closedBy) {
        return switch (closedBy) {
            case "loan-settled" -> Expectation.Outcome.SETTLED;
            case "loan-written-off" -> Expectation.Outcome.WRITTEN_OFF;
            case "" -> Expectation.Outcome.UNFINISHED;
            default -> Expectation.Outcome.REJECTED;
        };
    }

    private Map<String, Boolean> checks(String caseId, boolean conserved) {
        Map<String, Boolean> checks = new LinkedHashMap<>();
        checks.put("moneyConserved", conserved);
        checks.put("oneInstancePerLoan", instances.count(caseId) == 1);
        checks.put("stepsInOrder", stepsInOrder(caseId));
        checks.put("noDutyHeldTwice", duties.violations(caseId) == 0);
        checks.put("trailWhole", audit.verify(caseId).isEmpty());
        return checks;
    }

    /** Each of the steps was first entered after the one before it, by server time and by the order of the trail. */
    private boolean stepsInOrder(String caseId) {
        LifecycleSteps steps = new LifecycleSteps();
        int furthest = 0;
        int seq = 0;
        java.time.Instant before = java.time.Instant.MIN;
        for (List<TrailRecord> page = trail.of(caseId, seq, PAGE); !page.isEmpty(); page = trail.of(caseId, seq, PAGE)) {
            for (TrailRecord record : page) {
                int step = steps.of(record.place().diagram()).number();
                if (step > furthest + 1 || record.at().isBefore(before)) {
                    return false;
                }
                furthest = Math.max(furthest, step);
                before = record.at();
                seq = record.seq();
            }
        }
        return true;
    }

    private String lastRule(String caseId) {
        String rule = null;
        int seq = 0;
        for (List<TrailRecord> page = trail.of(caseId, seq, PAGE); !page.isEmpty(); page = trail.of(caseId, seq, PAGE)) {
            for (TrailRecord record : page) {
                rule = record.rule() == null ? rule : record.rule();
                seq = record.seq();
            }
        }
        return rule;
    }
}
