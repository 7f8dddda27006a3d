package io.sancha.steps.lifecycle;

import io.sancha.lending.casefile.CaseScope;
import io.sancha.lending.casefile.CreditCase;
import io.sancha.lending.casefile.OpenCases;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actors;
import io.sancha.steps.postloan.InspectionOrdering;
import io.sancha.steps.relationship.CustomerHandOver;
import io.sancha.steps.revaluation.RevaluationBeginning;
import io.sancha.steps.spotcheck.SpotCheckBeginning;
import io.sancha.steps.warning.WarningRaising;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * What a person may do in a case beside its tasks: take down a withdrawal, hand the customer over, raise a warning, order an inspection, have
 * the security valued, choose its loan for an unannounced visit, leave a note. Each check is a transaction of its own, so that one that refuses
 * leaves the others alone.
 */
@Service
public class CaseActions {
    private static final String MANAGER = "relationship-manager";
    private final CaseScope scope;
    private final OpenCases open;
    private final LifecycleDesk desk;
    private final CustomerHandOver handOver;
    private final WarningRaising warnings;
    private final InspectionOrdering inspections;
    private final RevaluationBeginning revaluations;
    private final SpotCheckBeginning spotChecks;
    private final Actors actors;

    CaseActions(CaseScope scope, OpenCases open, LifecycleDesk desk, CustomerHandOver handOver, WarningRaising warnings,
        InspectionOrdering inspections, RevaluationBeginning revaluations, SpotCheckBeginning spotChecks, Actors actors) {
        this.spotChecks = spotChecks;
        this.inspections = inspections;
        this.revaluations = revaluations;
        this.warnings = warnings;
        this.scope = scope;
        this.open = open;
        this.desk = desk;
        this.handOver = handOver;
        this.actors = actors;
    }

    /** @param may whether it may be done now @param rule what stands against it, else null @param zh the sentence @param en the same */
    public record Action(boolean may, String rule, String zh, String en) {
    }

    /**
     * An action that is not for the person's duty is null.
     *
     * @param customerId null while nobody is identified
     * @param loanNumber null until it is paid out
     * @param colleagues who may be handed the customer, names by user id; empty where the person may not
     */
    public record Actions(Long customerId, String loanNumber, Action withdrawal, Action handOver, Action warning, Action inspection,
        Action revaluation, Action spotCheck, Action note, Map<String, String> colleagues) {
    }

    /** @throws Refusal BRN-01 if there is no such case in the person's branches */
    public Actions of(String caseId) {
        CreditCase found = scope.visible(caseId);
        boolean manager = actors.person().has(MANAGER);
        Action hand = manager ? asked(() -> handOver.check(caseId)) : null;
        return new Actions(found.customerId().orElse(null), found.loanNumber().orElse(null), manager ? asked(() -> desk.checkWithdrawal(caseId)) : null,
            hand, warnings.mayRaise() && found.loanNumber().isPresent() ? asked(() -> warnings.checkRaised(found.loanNumber().get())) : null,
            inspections.mayOrder() && found.loanNumber().isPresent() ? asked(() -> inspections.checkOrdered(found.loanNumber().get())) : null,
            revaluations.mayAsk() && found.loanNumber().isPresent() ? asked(() -> revaluations.checkAsked(found.loanNumber().get())) : null,
            spotChecks.mayChoose() && found.loanNumber().isPresent() ? asked(() -> spotChecks.checkChosen(found.loanNumber().get())) : null,
            asked(() -> open.check(caseId)), hand != null && hand.may() ? handOver.choices(caseId) : Map.of());
    }

    private static Action asked(Runnable check) {
        try {
            check.run();
            return new Action(true, null, null, null);
        } catch (Refusal refusal) {
            return new Action(false, refusal.rule(), refusal.chinese(), refusal.english());
        }
    }
}
