package io.sancha.tools.walkthrough;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.Notices;
import io.sancha.lending.account.RiskClasses;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.audit.TrailAudit;
import io.sancha.platform.audit.TrailRecord;
import io.sancha.platform.engine.CaseInstances;
import io.sancha.platform.people.CaseDuties;
import io.sancha.tools.walkthrough.Expectation.ClassLine;
import io.sancha.tools.walkthrough.Expectation.NoticeLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final Notices notices;

    Reckoning(CaseRegister cases, CaseDuties duties, CaseInstances instances, Trail trail, TrailAudit audit, LoanAccounts accounts, RiskClasses classes,
        Notices notices) {
        this.notices = notices;
        this.cases = cases;
        this.duties = duties;
        this.instances = instances;
        this.trail = trail;
        this.audit = audit;
        this.accounts = accounts;
        this.classes = classes;
    }

    Ending of(Walk walk) {
        Ending other = walk.second().map(second -> of(second, Optional.empty(), List.of())).orElse(null);
        List<String> ofOther = other != null ? other.differencesFrom(walk.dossier().secondLoan().expect()).stream().map(one -> "secondLoan: " + one).toList()
            : walk.dossier().secondLoan() == null ? List.of() : List.of("secondLoan: it was never begun");
        return of(walk.first(), walk.refusal(), ofOther);
    }

    private Ending of(WalkedCase walked, Optional<Refusal> refusal, List<String> ofOther) {
        String caseId = walked.caseId();
        String closedBy = cases.required(caseId).outcome().orElse("");
        Expectation.Outcome outcome = refusal.isPresent() ? Expectation.Outcome.REFUSED_ACTION : outcome(closedBy);
        String rule = refusal.map(Refusal::rule).orElseGet(() -> outcome == Expectation.Outcome.REJECTED ? lastRule(caseId) : null);
        List<String> waiting = outcome == Expectation.Outcome.UNFINISHED ? instances.standing(caseId) : List.of();
        List<String> astray = Stream.of(walked.acts().astray(), StoryLines.lacking(walked), ofOther).flatMap(List::stream).toList();
        LoanAccount loan = walked.loan().account().orElse(null);
        String at = walked.reached().id();
        if (loan == null) {
            return new Ending(outcome, rule, at, waiting, caseId, null, null, null, null, null, null, null, List.of(), List.of(), astray, checks(caseId, true));
        }
        Paid paid = Paid.of(loan, accounts);
        Money outstanding = accounts.position(loan.number()).outstanding();
        boolean conserved = paid.disbursed().plus(paid.capitalised()).equals(outstanding.plus(paid.principal()).plus(paid.writtenOff()));
        return new Ending(outcome, rule, at, waiting, caseId, loan.number(), classes.worst(loan.number()).name(), paid.disbursed(), paid.principal(),
            paid.interest(), paid.penalty(), outstanding, classLines(loan.number()), noticeLines(loan.number()), astray, checks(caseId, conserved));
    }

    private List<ClassLine> classLines(String loan) {
        return classes.history(loan).stream().map(change -> new ClassLine(change.on(), change.to(), change.rule(), change.reason())).toList();
    }

    /** The copies of one notice are one line. */
    private List<NoticeLine> noticeLines(String loan) {
        return notices.of(loan).stream().map(notice -> new NoticeLine(notice.sentOn(), notice.kind())).distinct().toList();
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
