package io.sancha.steps.warning;

import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.printing.CasePrints;
import io.sancha.platform.printing.Part;
import io.sancha.platform.printing.Printout;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Prints each warning of a case (预警单): what was seen, who confirmed it, the measures, how they stood, and how it ended. */
@Component
class WarningPrints implements CasePrints {
    private final WarningStore store;
    private final WarningRules rules;
    private final Actors actors;

    WarningPrints(WarningStore store, WarningRules rules, Actors actors) {
        this.store = store;
        this.rules = rules;
        this.actors = actors;
    }

    @Override
    public List<Offer> of(String caseId) {
        return store.ofCase(caseId).stream().map(one -> new Offer("warning-" + one.id(), "warning", String.valueOf(one.id()), false, () -> printout(one)))
            .toList();
    }

    private Printout printout(Warning one) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.facts("case", one.caseId(), "loan", one.loanNumber(), "signal", new Part.Both(one.signalZh(), one.signalEn()), "grade", one.grade(),
            "warned-of", one.state(), "told-by", one.source(), "seen", Part.Both.of(one.finding()), "raised-by", name(one.raisedBy()), "raised-on",
            one.raisedOn()));
        if (one.confirmedOn() != null) {
            parts.add(Part.factsUnder("confirmation", "confirmed-by", name(one.confirmedBy()), "confirmed-on", one.confirmedOn(), "grounds", one.reason(),
                "lifted-from", one.state() == WarningState.CONFIRMED ? rules.liftedFrom(one) : null, "measures", one.measures()));
        }
        List<FollowUp> steps = store.followUps(one);
        if (!steps.isEmpty()) {
            parts.add(Part.table("follow-ups", List.of("followed-up-on", "how-it-stands", "next", "followed-up-by", "lifting", "reason", "lift-decided-by"),
                steps.stream().map(step -> Part.row(step.on(), step.finding(), step.outcome(), name(step.by()), step.lift(), step.liftReason(),
                    name(step.decidedBy()))).toList()));
        }
        return Printout.of("warning", String.valueOf(one.id()), parts.toArray(Part[]::new));
    }

    private String name(String userId) {
        return userId == null || userId.equals(Actor.SYSTEM) ? null : actors.displayName(userId);
    }
}
